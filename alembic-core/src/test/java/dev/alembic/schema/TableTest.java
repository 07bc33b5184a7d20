package dev.alembic.schema;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final Column ID = column("id", integer()).primaryKey();

    @Test
    void the_only_integer_column_of_the_key_counts_by_itself() {
        assertThat(table("t", ID).autoincrementColumn()).contains(ID);
        assertThat(table("t", column("id", integer()), primaryKey("id")).autoincrementColumn())
                .isPresent();
    }

    @Test
    void a_column_that_has_its_value_from_elsewhere_does_not_count() {
        assertThat(table("t", ID.serverDefault("1")).autoincrementColumn()).isEmpty();
        assertThat(table("t", ID.references("o.id")).autoincrementColumn()).isEmpty();
        assertThat(table("t", ID, foreignKey("id").references("o.id")).autoincrementColumn())
                .isEmpty();
        assertThat(table("t", ID.autoincrement(false)).autoincrementColumn()).isEmpty();
        assertThat(table("t", ID.type(string(9))).autoincrementColumn()).isEmpty();
        assertThat(table("t", ID, column("b", integer()).primaryKey()).autoincrementColumn())
                .isEmpty();
    }

    @Test
    void null_is_allowed_but_in_keys_and_identities() {
        assertThat(column("c", integer()).isNullable()).isTrue();
        assertThat(ID.isNullable()).isFalse();
        assertThat(column("c", integer()).identity().isNullable()).isFalse();
        assertThat(column("c", integer()).identity().nullable().isNullable()).isTrue();
    }

    @Test
    void unique_and_index_together_make_one_unique_index() {
        Table table = table("t", column("a", integer()).unique().index());
        assertThat(table.allConstraints()).isEmpty();
        assertThat(table.allIndexes()).singleElement().matches(Index::isUnique);
    }

    @Test
    void a_renamed_column_takes_its_foreign_keys_along() {
        Column renamed =
                column("a", integer()).references("s.o.id").onDelete("CASCADE").named(Name.of("b"));
        assertThat(renamed.references()).singleElement().satisfies(fk -> {
            assertThat(Name.texts(fk.columns())).containsExactly("b");
            assertThat(fk.reference().table()).isEqualTo(TableName.of("s", "o"));
            assertThat(fk.reference().onDelete()).contains("CASCADE");
        });
    }

    @Test
    void a_reference_names_table_and_column() {
        assertThatThrownBy(() -> column("a", integer()).references("users"))
                .hasMessage("\"users\" names no column. Write \"table.column\" or" + " \"schema.table.column\".");
    }

    @Test
    void a_column_of_the_key_that_is_asked_to_count_comes_first() {
        Table table = table("t", ID, column("b", integer()).primaryKey().autoincrement(true));

        assertThat(Name.texts(table.primaryKey().orElseThrow().columns())).containsExactly("b", "id");
    }
}
