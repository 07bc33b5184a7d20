package dev.alembic.internal.diff;

import static dev.alembic.internal.diff.Diffs.diff;
import static dev.alembic.internal.diff.Diffs.statements;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import org.junit.jupiter.api.Test;

class EnumerationDifferTest {

    private static final Column ID = column("id", integer()).primaryKey();

    @Test
    void an_enumeration_of_one_new_table_comes_with_it_and_goes_on_the_way_back() {
        MetaData model =
                metaData(table("t", ID, column("mood", enumeration("a", "b").named("mood"))));

        DiffResult result = diff("postgresql", MetaData.EMPTY, model);

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly(
                        "CREATE TYPE mood AS ENUM ('a', 'b')",
                        "CREATE TABLE t ( id SERIAL NOT NULL, mood mood, PRIMARY KEY (id) )");
        assertThat(statements("postgresql", result.downgrade())).last().isEqualTo("DROP TYPE IF EXISTS mood");
    }

    @Test
    void an_enumeration_that_several_use_is_made_apart() {
        Column mood = column("mood", enumeration("a").named("mood"));
        MetaData model = metaData(table("s", ID, mood), table("t", ID, mood));

        DiffResult result = diff("postgresql", MetaData.EMPTY, model);

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly(
                        "CREATE TYPE mood AS ENUM ('a')",
                        "CREATE TABLE s ( id SERIAL NOT NULL, mood mood, PRIMARY KEY (id) )",
                        "CREATE TABLE t ( id SERIAL NOT NULL, mood mood, PRIMARY KEY (id) )");
        assertThat(statements(
                        "postgresql", diff("postgresql", model, MetaData.EMPTY).upgrade()))
                .containsExactly("DROP TABLE t", "DROP TABLE s", "DROP TYPE IF EXISTS mood");
    }

    @Test
    void an_enumeration_of_a_new_column_is_created_before_it() {
        DiffResult result = diff(
                "postgresql",
                metaData(table("t", ID)),
                metaData(table("t", ID, column("mood", enumeration("a").named("mood")))));

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly("CREATE TYPE mood AS ENUM ('a')", "ALTER TABLE t ADD COLUMN mood mood");
    }
}
