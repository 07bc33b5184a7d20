package dev.alembic.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.mysql.MysqlTypes;
import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Index;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaSnapshotTest {

    private static final Table TASKS = Dsl.table(
                    "tasks",
                    Dsl.column("id", Dsl.bigInteger()).primaryKey().identity(),
                    Dsl.column("title", LiteralType.of("VARCHAR", 200).collate("C"))
                            .notNull()
                            .unique()
                            .comment("a \"title\"\nin two lines, \u00e4 \u0001"),
                    Dsl.column("tags", PostgresqlTypes.array(Dsl.text())),
                    Dsl.column("kind", MysqlTypes.set("a", "b")),
                    Dsl.column("state", Dsl.enumeration("new", "done").named("state")),
                    Dsl.column("price", Dsl.numeric(8, 2)).serverDefault(ServerDefault.literal("1.5")),
                    Dsl.column("list", Dsl.integer()).references("lists.id").onDelete("CASCADE"),
                    Dsl.check("price > 0").named("positive").comment("why"),
                    Index.of(Name.listOf("title"))
                            .named("ix_tasks")
                            .where("price > 1")
                            .include("price")
                            .option("postgresql_with", Map.of("fillfactor", 50))
                            .option("long", 5L)
                            .option("decimal", new BigDecimal("1.50"))
                            .option("where", SqlExpression.column("x").op(">", SqlExpression.constant(true))))
            .comment("tasks")
            .option("mysql_engine", "InnoDB");

    private static final SchemaSnapshot SNAPSHOT = SchemaSnapshot.of(
                    new DatabaseProduct("postgresql", 16, 2),
                    List.of("1975ea83b712"),
                    MetaData.of(List.of(TASKS, TASKS.in("Other Schema")))
                            .with(Dsl.sequence("numbers").with(s -> s.start(5).increment(-1))))
            .defaultSchema(Optional.of("public"))
            .definitions(List.of(Definition.of("view 'v'", "CREATE VIEW v AS SELECT 1", "DROP VIEW v")))
            .spellings(
                    List.of(Spelling.about(Spelling.Question.CONDITION, TASKS.name(), SqlExpression.text("price > 0"))
                            .isKept(SqlExpression.text("price > (0)::numeric"))));

    @Test
    void what_is_read_is_what_was_written() {
        assertThat(read(SNAPSHOT.toJson())).isEqualTo(SNAPSHOT);
    }

    @Test
    void a_text_stays_the_same() {
        assertThat(read(SNAPSHOT.toJson()).toJson()).isEqualTo(SNAPSHOT.toJson());
        assertThat(SNAPSHOT.toJson().lines().mapToInt(String::length).max().orElse(0))
                .isLessThan(160);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"format\": 1}",
                "{\"format\": 2}",
                "{\"format\": 1,}",
                "{\"format\": 01}",
                "{\"format\": 1} 2",
                "{\"format\": 1, \"format\": 1}",
                "{\"format\": 1, \"database\": {\"dialect\": \"h2\", \"majorVersion\": 2.5, \"minorVersion\": 1}}",
                "{\"format\": 1, \"database\": {\"dialect\": \"h2\", \"majorVersion\": 99999999999}}",
                "{\"format\": 1, \"revisions\": [], \"x\": 1}",
                "{\"format\": 1, \"database\": [\"\\u12\"]}",
                "[\"\\x\"]"
            })
    void anything_else_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(dev.alembic.error.AlembicException.class)
                .hasMessageMatching("(?s)(It|A|\").*\\.");
    }

    @Test
    void nothing_but_a_type_of_a_database_is_made() {
        String text = SNAPSHOT.toJson()
                .replace("dev.alembic.dialect.postgresql.ArrayType", "dev.alembic.migration.DatabaseProduct");
        assertThatThrownBy(() -> read(text))
                .hasMessage("\"dev.alembic.migration.DatabaseProduct\" in it is no SqlType.");
        assertThatThrownBy(() -> read(SNAPSHOT.toJson().replace("postgresql.ArrayType", "postgresql.NoType")))
                .hasMessage("It has a SqlType \"dev.alembic.dialect.postgresql.NoType\", which isn't known here.");
    }

    private static SchemaSnapshot read(String text) {
        return SchemaSnapshot.fromJson(text, SchemaSnapshotTest.class.getClassLoader());
    }
}
