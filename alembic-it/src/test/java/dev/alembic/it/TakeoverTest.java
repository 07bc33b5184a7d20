package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas with much in them, taken over: the model is in sync, the baseline makes the same in an empty
 * database, and what drops all tables has a way back to all of it.
 */
class TakeoverTest {

    private static final Path SCHEMAS = Path.of("src", "test", "resources", "takeover");

    @TempDir
    private Path folder;

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d.*\\.sql"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_of_postgresql_is_taken_over_whole(Path schema) throws Exception {
        try (StoryDatabases databases = new StoryDatabases(DatabaseKind.POSTGRESQL, folder)) {
            execute(databases, statements(schema, "postgresql"));
            List<String> before = catalogue(databases, "");
            alembic("init", "--from-database", databases.url(""), "alembic");
            alembic("check");
            Path ini = folder.resolve("alembic.ini");
            String text = Files.readString(ini);
            Files.writeString(
                    folder.resolve("copy.ini"), text.replaceAll("(?m)^url = .*$", "url = " + databases.url("copy")));
            alembic("-c", "copy.ini", "upgrade", "head");
            assertThat(catalogue(databases, "copy")).isEqualTo(before);
            alembic("-c", "copy.ini", "downgrade", "base");
            alembic("-c", "copy.ini", "upgrade", "head");
            assertThat(catalogue(databases, "copy")).isEqualTo(before);
            Path environment = folder.resolve("alembic/Env.java");
            Files.writeString(environment, Files.readString(environment).replace("Models.METADATA", "MetaData.EMPTY"));
            alembic("revision", "--autogenerate", "-m", "nothing");
            alembic("upgrade", "head");
            alembic("downgrade", "-1");
            assertThat(catalogue(databases, "")).isEqualTo(before);
        }
    }

    /** Those for this database, between empty lines; a line names the databases of what follows. */
    private static List<String> statements(Path schema, String database) throws IOException {
        List<String> statements = new ArrayList<>();
        boolean isConcerned = true;
        for (String part : Files.readString(schema).split("\n\n")) {
            String statement = part;
            if (part.startsWith("-- on: ")) {
                isConcerned = part.lines().findFirst().orElseThrow().contains(database);
                statement = part.substring(part.indexOf('\n') + 1);
            }
            if (isConcerned && !statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    private static void execute(StoryDatabases databases, List<String> statements) throws Exception {
        try (Connection connection = databases.connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> catalogue(StoryDatabases databases, String name) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection connection = databases.connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(Files.readString(SCHEMAS.resolve("catalogue-postgresql.sql")))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        lines.removeIf(line -> line.contains("alembic_version") || line.contains("alembic_history"));
        return lines;
    }

    private void alembic(String... arguments) {
        AlembicCommand.Outcome outcome = new InProcess().run(List.of(arguments), folder, Map.of());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
