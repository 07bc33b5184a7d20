package dev.alembic.internal.command;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.comparison.Rename;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.schema.MetaData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameArgumentsTest {

    private static final MetaData LIVE = metaData(
            table("tasks", column("id", integer()), column("title", integer())),
            table("users", column("id", integer())),
            table("old", column("id", integer())).in("shop"),
            table("a.b", column("c", integer())));
    private static final MetaData MODEL = metaData(
            table("jobs", column("id", integer()), column("name", integer())),
            table("users", column("id", integer()), column("name", integer())),
            table("new", column("key", integer())).in("shop"),
            table("a.c", column("c", integer())));

    @Test
    void reads_tables_in_any_schema() {
        assertThat(read("tasks:jobs", "shop.old:new", "a.b:a.c"))
                .containsExactly("tasks:jobs", "shop.old:new", "a.b:a.c");
    }

    @Test
    void reads_columns_also_of_renamed_tables_whatever_comes_first() {
        assertThat(read("tasks.title:name", "tasks:jobs", "shop.old.id:key", "shop.old:new"))
                .containsExactly("tasks:jobs", "shop.old:new", "tasks.title:name", "shop.old.id:key");
    }

    @Test
    void refuses_what_the_database_has_not() {
        refuses("taks:jobs", "The database has no table or column \"taks\" to rename. Did you mean \"tasks\"?");
        refuses(
                "tasks.titel:name",
                "The database has no table or column \"tasks.titel\" to rename. Did you mean" + " \"tasks.title\"?");
        refuses("nothing.at.all:x", "The database has no table or column \"nothing.at.all\" to rename.");
    }

    @Test
    void refuses_what_the_model_has_not() {
        refuses("tasks:job", "The model has no table \"job\". Did you mean \"jobs\"?");
        assertThatThrownBy(() -> read("tasks:jobs", "tasks.title:nam"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("The model has no column \"nam\" in table \"jobs\". Did you mean" + " \"name\"?");
        refuses("tasks.title:name", "The model has no table \"tasks\".");
    }

    @Test
    void refuses_what_has_not_changed() {
        refuses("users:jobs", "\"users\" is in the model still, so it can't have another name by now.");
        refuses("users.id:name", "\"users.id\" is in the model still, so it can't have another name by now.");
        refuses("tasks:users", "\"users\" is in the database already, so nothing can get that name.");
        assertThatThrownBy(() -> read("tasks:jobs", "tasks.title:id"))
                .hasMessage("\"tasks.id\" is in the database already, so nothing can get that name.");
    }

    @Test
    void refuses_what_is_no_rename() {
        for (String text : List.of("tasks", "tasks:", ":jobs", "a:b:c", "")) {
            refuses(
                    text,
                    "\"%s\" is no rename. Write OLD:NEW for a table, TABLE.OLD:NEW for a column.".formatted(text));
        }
    }

    private static List<String> read(String... texts) {
        SchemaComparison schemas =
                new SchemaComparison(Dialects.load().byName("sqlite"), DiffSettings.DEFAULT, LIVE, MODEL);
        return new RenameArguments(schemas)
                .read(Arrays.asList(texts)).stream().map(Rename::toString).toList();
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ConfigException.class).hasMessage(message);
    }
}
