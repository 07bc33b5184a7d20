package dev.alembic.sql;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import org.junit.jupiter.api.Test;

class TypeMapTest {

    private static String again(String dialect, String declared) {
        TypeMap types = dialect(dialect).types();
        return types.toSql(types.fromSql(declared));
    }

    private static Dialect dialect(String name) {
        return Dialects.load().byName(name);
    }

    @Test
    void an_array_of_a_certain_length_is_one_array() {
        assertThat(again("h2", "varchar(40) array[5]")).isEqualTo("VARCHAR(40) ARRAY[5]");
        assertThat(again("h2", "integer array array[2]")).isEqualTo("INTEGER ARRAY ARRAY[2]");
        assertThat(again("postgresql", "integer array[5]")).isEqualTo("INTEGER[]");
        assertThat(again("postgresql", "text[3][]")).isEqualTo("TEXT[][]");
    }

    @Test
    void a_type_that_nobody_knows_keeps_the_words_in_its_parentheses() {
        assertThat(again("postgresql", "geometry(Point,4326)")).isEqualTo("GEOMETRY(POINT, 4326)");
        assertThat(again("postgresql", "geography(MultiPolygonZM)")).isEqualTo("GEOGRAPHY(MULTIPOLYGONZM)");
        assertThat(again("postgresql", "vector(3)")).isEqualTo("VECTOR(3)");
        assertThat(again("h2", "geometry(point, 4326)")).isEqualTo("GEOMETRY(POINT, 4326)");
    }

    @Test
    void a_name_that_ends_like_an_array_is_none() {
        assertThat(again("h2", "myarray")).isEqualTo("MYARRAY");
    }

    @Test
    void texts_of_mysql_with_a_character_set_have_an_order_too() {
        TypeMap types = dialect("mysql").types();
        Column column = Column.of(Name.of("x"), types.fromSql("varchar(50) character set latin1"));
        assertThat(types.toSql(column.collate("latin1_german1_ci").type()))
                .isEqualTo("VARCHAR(50) CHARACTER SET latin1 COLLATE latin1_german1_ci");
        assertThatThrownBy(
                        () -> Column.of(Name.of("x"), types.fromSql("bit(3)")).collate("latin1_german1_ci"))
                .hasMessage("Column \"x\" is not a text and can't have collation \"latin1_german1_ci\".");
    }
}
