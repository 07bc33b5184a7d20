package dev.alembic.schema;

import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.exactly;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingConventionTest {

    private static final TableName T = TableName.of("t");

    @Test
    void names_indexes_by_table_and_column_unless_told_otherwise() {
        assertThat(NamingConvention.DEFAULT.name(index("a", "b"), T))
                .hasValueSatisfying(name -> assertThat(name.text()).isEqualTo("ix_t_a"));
        assertThat(NamingConvention.DEFAULT.name(index("a"), TableName.of("s.x", "t")))
                .hasValueSatisfying(name -> assertThat(name.text()).isEqualTo("ix_s_x_t_a"));
        assertThat(NamingConvention.DEFAULT.name(unique("a"), T)).isEmpty();
    }

    @Test
    void fills_every_token() {
        assertThat(name("%(table_name)s_%(column_0_name)s_%(column_1_key)s")).isEqualTo("t_a_b");
        assertThat(name("%(column_0N_name)s|%(column_0_N_name)s")).isEqualTo("ab|a_b");
        assertThat(name("%(column_0_label)s|%(column_0_N_label)s")).isEqualTo("t_a|t_a_t_b");
        assertThat(name("%(referred_table_name)s_%(referred_column_0_name)s")).isEqualTo("o_x");
        assertThat(name("%(column_5_name)s.")).isEqualTo(".");
    }

    private static String name(String template) {
        return new NamingConvention(Map.of("fk", template))
                .name(foreignKey("a", "b").references("o", "x", "y"), T)
                .orElseThrow()
                .text();
    }

    @Test
    void builds_on_given_names_only_where_the_template_says_so() {
        NamingConvention building = NamingConvention.NONE.with("ck", "ck_%(table_name)s_%(constraint_name)s");
        NamingConvention plain = NamingConvention.NONE.with("ck", "ck_%(table_name)s");
        assertThat(building.name(check("x").named("y"), T)).map(Name::text).contains("ck_t_y");
        assertThat(plain.name(check("x").named("y"), T)).map(Name::text).contains("y");
        assertThat(plain.name(check("x"), T)).map(Name::text).contains("ck_t");
    }

    @Test
    void leaves_exact_names_alone() {
        NamingConvention building = NamingConvention.NONE.with("ck", "ck_%(constraint_name)s");
        assertThat(building.name(check("x").named(exactly("y")), T))
                .map(Name::text)
                .contains("y");
    }

    @Test
    void asks_for_the_name_it_builds_on() {
        NamingConvention building = NamingConvention.NONE.with("ck", "ck_%(constraint_name)s");
        assertThatThrownBy(() -> building.name(check("x"), T))
                .isInstanceOf(AlembicException.class)
                .hasMessageContaining("a constraint of table \"t\" has none. Name it.");
    }

    @Test
    void names_an_unknown_token() {
        NamingConvention wrong = NamingConvention.NONE.with("uq", "uq_%(tabel_name)s");
        assertThatThrownBy(() -> wrong.name(unique("a"), T)).hasMessageContaining("\"tabel_name\"");
    }
}
