package dev.alembic.junit;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.error.OfflineModeException;
import dev.alembic.schema.MetaData;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What {@code --sql} prints does what a run does. */
final class ScriptCheck {

    private final MigrationProject project;

    ScriptCheck(MigrationProject project) {
        this.project = project;
    }

    void scriptEqualsRun() {
        try (MigratedDatabase run = project.atHeads();
                MigratedDatabase scripted = project.empty()) {
            Dialect dialect = Dialects.load().of(scripted.connection());
            execute(scripted, dialect, script(scripted, dialect));
            MetaData schema = run.schema();
            List<String> differences =
                    new ArrayList<>(Schemas.differences(scripted.connection(), schema, scripted.schema()));
            differences.addAll(
                    counts(Rows.all(run.connection(), schema), Rows.all(scripted.connection(), scripted.schema())));
            if (!differences.isEmpty()) {
                Assertions.fail(Texts.list(
                        "The script of \"alembic upgrade heads --sql\" makes another database than the upgrade:",
                        differences));
            }
        }
    }

    private String script(MigratedDatabase database, Dialect dialect) {
        try {
            return database.alembic().offline(dialect.name()).upgrade("base", "heads");
        } catch (AlembicException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof OfflineModeException) {
                    Assumptions.abort("The revisions can't be printed as a script: " + e.getMessage());
                }
            }
            throw e;
        }
    }

    private static void execute(MigratedDatabase database, Dialect dialect, String script) {
        for (SqlStatement statement : SqlSplitter.split(script, dialect.lexis())) {
            try {
                dialect.execute(database.connection(), statement.text());
            } catch (SQLException e) {
                Assertions.fail(
                        "The script of \"alembic upgrade heads --sql\" fails in line %d: %s%n  %s"
                                .formatted(statement.line(), e.getMessage(), statement.text()),
                        e);
            }
        }
    }

    private static List<String> counts(Map<String, List<String>> run, Map<String, List<String>> scripted) {
        List<String> differences = new ArrayList<>();
        run.forEach((table, rows) -> {
            int others = scripted.getOrDefault(table, rows).size();
            if (rows.size() != others) {
                differences.add("%d rows in '%s' instead of %d".formatted(others, table, rows.size()));
            }
        });
        return differences;
    }
}
