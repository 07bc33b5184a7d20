package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.opentest4j.AssertionFailedError;

/** One run of a story on one database, in a folder of its own. */
final class StoryRun implements AutoCloseable {

    private static final String FAILS = "fails";
    private static final String NO_ROWS = "(no rows)";

    private final DatabaseKind kind;
    private final Path folder;
    private final StoryDatabases databases;
    private final Placeholders placeholders;
    private final Terminal terminal;

    StoryRun(DatabaseKind kind, Path folder, AlembicCommand alembic) {
        this.kind = kind;
        this.folder = folder;
        this.databases = new StoryDatabases(kind, folder);
        this.placeholders = new Placeholders(folder.toString(), databases::url);
        this.terminal = new Terminal(alembic, folder);
    }

    /** Says in the shell's variables {@code NAME_URL}, {@code _USER} and {@code _PASSWORD} where a database is. */
    void export(String prefix, String database) {
        List<String> words = databases.jdbc(database);
        List<String> parts = List.of("URL", "USER", "PASSWORD");
        for (int i = 0; i < words.size(); i++) {
            terminal.export(prefix + "_" + parts.get(i), words.get(i));
        }
    }

    void tell(Story story) throws IOException, SQLException {
        for (Step step : story.steps()) {
            if (step.databases().contains(kind)) {
                take(step, story.file());
            }
        }
    }

    private void take(Step step, Path file) throws IOException, SQLException {
        if (step instanceof Step.WriteFile write) {
            Path target = folder.resolve(placeholders.fill(write.path()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, placeholders.fill(write.text()));
        } else if (step instanceof Step.Session session) {
            session.commands().forEach(command -> type(command, file));
        } else if (step instanceof Step.Query query) {
            try (Connection connection = databases.connect(query.name())) {
                for (Step.Statement statement : query.statements()) {
                    ask(connection, statement, file);
                }
            }
        } else if (step instanceof Step.SameSchema same) {
            compare(same, file);
        }
    }

    private void type(Step.Command command, Path file) {
        AlembicCommand.Outcome outcome = terminal.type(placeholders.fill(command.text()), command.answers());
        AlembicCommand.Outcome bare = outcome.withoutContext();
        boolean isTold = isSaid(command, outcome) || isSaid(command, bare) || isSaid(command, bare.withoutRemarks());
        if (outcome.exitCode() != command.exitCode() || !isTold) {
            throw different(
                    "%s:%d: $ %s".formatted(file, command.line(), command.text()),
                    shown(String.join("\n", command.output()), command.exitCode()),
                    shown(outcome.output().stripTrailing(), outcome.exitCode()));
        }
    }

    private boolean isSaid(Step.Command command, AlembicCommand.Outcome outcome) {
        String output = outcome.output().stripTrailing();
        return placeholders.match(command.output(), output.isEmpty() ? "" : output + "\n");
    }

    private static AssertionError different(String what, String expected, String actual) {
        return new AssertionFailedError(
                "%s%nExpected:%n%s%nBut was:%n%s".formatted(what, expected, actual), expected, actual);
    }

    private static String shown(String output, int exitCode) {
        return output + "\n[exit " + exitCode + "]";
    }

    private void ask(Connection connection, Step.Statement statement, Path file) {
        List<String> answer = answer(connection, placeholders.fill(statement.sql()));
        List<String> expected = statement.answer();
        if (expected.size() == 1 && expected.get(0).startsWith(FAILS)) {
            String complaint = expected.get(0).substring(FAILS.length()).replaceFirst("^: *", "");
            expected = List.of("fails: <any>" + complaint.toLowerCase(Locale.ROOT) + "<any>");
        }
        String text = answer.isEmpty() ? "" : String.join("\n", answer) + "\n";
        if (!placeholders.match(expected, text)) {
            throw different(
                    "%s:%d: %s".formatted(file, statement.line(), statement.sql()),
                    String.join("\n", expected),
                    String.join("\n", answer));
        }
    }

    private static List<String> answer(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? rows(statement.getResultSet()) : List.of();
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            return List.of("fails: " + message.replace('\n', ' '));
        }
    }

    private static List<String> rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            StringJoiner row = new StringJoiner(" | ");
            for (int column = 1; column <= columns; column++) {
                String cell = result.getString(column);
                row.add(result.wasNull() ? "NULL" : cell);
            }
            rows.add(row.toString());
        }
        return rows.isEmpty() ? List.of(NO_ROWS) : rows;
    }

    private void compare(Step.SameSchema same, Path file) throws SQLException {
        try (Connection ours = databases.connect("");
                Connection theirs = databases.connect(same.other())) {
            List<String> schema = SchemaText.of(ours);
            assertThat(schema).as("%s:%d: the schema", file, same.line()).isNotEmpty();
            assertThat(SchemaText.of(theirs))
                    .as("%s:%d: the schema of %s", file, same.line(), same.other())
                    .isEqualTo(schema);
        }
    }

    @Override
    public void close() {
        databases.close();
    }
}
