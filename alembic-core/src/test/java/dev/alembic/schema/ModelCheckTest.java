package dev.alembic.schema;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.function;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.name;
import static dev.alembic.schema.Dsl.numeric;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.tableName;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTest {

    private static final Table OWNERS = table("owners", column("id", integer()).primaryKey());

    private static Table tags(TableItem... more) {
        return table("tags", column("id", integer()).primaryKey()).with(more);
    }

    /** The sentence goes on behind {@code Table "tags": }. */
    private static Arguments mistake(String sentence, Table... tables) {
        return Arguments.of("Table \"tags\": " + sentence, metaData(tables));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("has column \"id\" twice. Leave one of them.", tags(column("id", string(9)))),
                mistake("has a column without a name, of the type IntegerType[].", tags(column("", integer()))),
                mistake("column \"a\" has the length -1. Give one above zero.", tags(column("a", string(-1)))),
                mistake("column \"a\" has the length -5. Give one above zero.", tags(column("a", numeric(-5, 2)))),
                mistake(
                        "the primary key names column \"idd\", which the table doesn't have. Did you mean \"id\"?",
                        table("tags", column("id", integer()), primaryKey("idd"))),
                mistake(
                        "the index \"ix\" names column \"nmae\", which the table doesn't have.",
                        tags(index("nmae").named("ix"))),
                mistake(
                        "the constraint on id, x names column \"x\", which the table doesn't have.",
                        tags(unique("id", "x"))));
    }

    static Stream<Arguments> foreignKeys() {
        return Stream.of(
                mistake(
                        "the foreign key on owner names column \"owner\", which the table doesn't have.",
                        OWNERS,
                        tags(foreignKey("owner").references("owners.id"))),
                mistake(
                        "the foreign key on owner points at table \"ownerz\", which neither the model nor the"
                                + " database has. Did you mean \"owners\"?",
                        OWNERS,
                        tags(column("owner", integer()).references("ownerz.id"))),
                mistake(
                        "the foreign key on owner points at column \"owners.idd\", which isn't there. Did you mean"
                                + " \"id\"?",
                        OWNERS,
                        tags(column("owner", integer()).references("owners.idd"))),
                mistake(
                        "the foreign key on id points nowhere. Write .references(\"table.column\") behind it.",
                        tags(foreignKey("id"))));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Table \"tags\" is in the model twice. Leave one of them.", metaData(tags(), tags())),
                Arguments.of(
                        "A table of the model has no name; its columns are id.",
                        metaData(table("", column("id", integer())))),
                Arguments.of(
                        "Table \"audit.log\" has a dot in its name. For a table in a schema, write"
                                + " table(tableName(\"audit\", \"log\"), …); if the dot is meant,"
                                + " table(tableName(name(\"audit.log\").quoted()), …).",
                        metaData(table("audit.log", column("id", integer())))));
    }

    @ParameterizedTest
    @MethodSource({"mistakes", "foreignKeys", "names"})
    void a_mistake_is_a_sentence_that_names_table_and_column(String sentence, MetaData model) {
        assertThatThrownBy(() -> ModelCheck.refuseMistakes(model, there -> false))
                .isExactlyInstanceOf(AlembicException.class)
                .hasMessage(sentence);
    }

    @Test
    void all_mistakes_are_told_at_once() {
        MetaData model = metaData(tags(column("id", integer()), column("name", string(-1))));

        assertThatThrownBy(() -> ModelCheck.refuseMistakes(model, there -> false))
                .hasMessage("""
                        The model has 2 mistakes:
                          Table "tags": has column "id" twice. Leave one of them.
                          Table "tags": column "name" has the length -1. Give one above zero.""");
    }

    @Test
    void what_may_be_meant_is_let_through() {
        MetaData model = metaData(
                OWNERS,
                tags(
                        column("owner", integer()).references("OWNERS.ID"),
                        column("other", integer()).references("elsewhere.id"),
                        index("OWNER"),
                        index(function("lower", Dsl.col("owner")))),
                table(tableName(name("a.b").quoted()), column("id", integer())),
                table(tableName("audit", "log"), column("owner", integer()).references("owners.id")),
                table("live.one", column("id", integer())));

        ModelCheck.refuseMistakes(model, there -> there.text().matches("elsewhere|live.one"));
        assertThat(model.tables()).hasSize(5);
    }
}
