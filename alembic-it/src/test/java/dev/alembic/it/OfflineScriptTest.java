package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Table;
import dev.alembic.testserver.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A script that {@code --sql} prints, run by the database's own shell, makes the same schema, rows
 * and version as a run online. Where {@code sqlite3} or {@code psql} isn't installed, its part is
 * skipped; with {@code CI} in the environment that is a failure.
 */
class OfflineScriptTest {

    private static final Path REVISIONS = Path.of("src", "test", "resources", "offline");
    private static final String ONLINE = "";
    private static final String OFFLINE = "offline";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_printed_script_does_what_a_run_does(DatabaseKind kind) throws Exception {
        try (StoryDatabases databases = new StoryDatabases(kind, folder)) {
            Shell shell = shell(kind, databases);
            alembic("init", "alembic");
            setUp(databases.url(ONLINE));
            alembic("upgrade", "head");
            script(shell, "upgrade", "head");
            compare(kind, databases);
            alembic("downgrade", "a00000000001");
            script(shell, "downgrade", "head:a00000000001");
            compare(kind, databases);
            alembic("stamp", "a00000000003");
            script(shell, "stamp", "a00000000001:a00000000003");
            compare(kind, databases);
        }
    }

    private Shell shell(DatabaseKind kind, StoryDatabases databases) {
        return databases.shell(OFFLINE).orElseGet(() -> {
            String missing = "The shell of " + kind + " isn't installed.";
            Assumptions.assumeTrue(System.getenv("CI") == null, missing);
            throw new IllegalStateException(missing);
        });
    }

    private void setUp(String url) throws IOException {
        Path ini = folder.resolve("alembic.ini");
        String text = Files.readString(ini).replaceAll("(?m)^url = .*$", "url = " + url);
        Files.writeString(ini, text);
        try (Stream<Path> files = Files.list(REVISIONS)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve("alembic/versions").resolve(file.getFileName());
                Files.copy(file, target);
            }
        }
    }

    private void alembic(String... words) {
        AlembicCommand.Outcome outcome = new InProcess().run(List.of(words), folder, Map.of());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private void script(Shell shell, String command, String revisions) throws IOException {
        alembic(command, revisions, "--sql", "--output", "script.sql");
        shell.run(folder.resolve("script.sql"));
    }

    private static void compare(DatabaseKind kind, StoryDatabases databases) throws SQLException {
        try (Connection online = databases.connect(ONLINE);
                Connection offline = databases.connect(OFFLINE)) {
            List<String> expected = contents(kind, online);
            List<String> found = contents(kind, offline);
            assertThat(found.stream().filter(line -> !expected.contains(line))).isEmpty();
            assertThat(expected.stream().filter(line -> !found.contains(line))).isEmpty();
            assertThat(found).isEqualTo(expected);
        }
    }

    /** Tables with all that belongs to them, sequences, and rows. */
    private static List<String> contents(DatabaseKind kind, Connection connection) throws SQLException {
        Dialect dialect = Dialects.load().byName(kind.toString());
        MetaData found = dialect.inspector(connection).inspect(new OwnSchema());
        List<String> lines = new ArrayList<>();
        for (Table table : found.tables()) {
            lines.add(table.withItems(List.of()).toString());
            table.items().forEach(item -> lines.add(table.name() + ": " + item));
            lines.addAll(rows(connection, dialect.identifiers().quote(table.name())));
        }
        found.sequences().forEach(sequence -> lines.add(sequence.toString()));
        assertThat(lines).hasSizeGreaterThan(20);
        return lines;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder(table);
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.append(" | ").append(rows.getString(i));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** The default schema only. */
    private static final class OwnSchema implements ObjectFilter {

        @Override
        public boolean includesName(ObjectName object) {
            // A script doesn't write the history.
            boolean isOwn = object.kind() != ObjectKind.SCHEMA || object.name().isEmpty();
            return isOwn && !object.isTable("alembic_history");
        }
    }
}
