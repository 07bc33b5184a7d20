package dev.alembic.internal.runtime;

import dev.alembic.dialect.Failures;
import dev.alembic.dialect.Feature;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.sql.SQLException;
import java.util.Optional;

/** Creates the version table in a live database, or says what keeps it from being created. */
final class VersionTableCreation {

    private final RunSession session;
    private final SqlSink sink;

    VersionTableCreation(RunSession session, SqlSink sink) {
        this.session = session;
        this.sink = sink;
    }

    /**
     * Creates the table, and its schema if that is missing.
     *
     * @throws VersionTableException if the database refuses, be it that somebody was quicker
     */
    void run() {
        VersionTable versions = session.versions();
        Optional<String> missing = missingSchema();
        boolean isConditional = session.dialect().features().contains(Feature.CONDITIONAL_SCHEMAS);
        if (missing.isPresent() && !isConditional) {
            throw new VersionTableException(
                    "The schema \"%s\" of the version table doesn't exist. Create it, or change version_table_schema."
                            .formatted(missing.get()),
                    null);
        }
        for (Sql sql : missing.isPresent() ? versions.create() : versions.createTable()) {
            try {
                sink.accept(sql);
            } catch (StatementFailedException e) {
                throw refused(e, missing);
            }
        }
    }

    private Optional<String> missingSchema() {
        Optional<String> schema = session.settings().versionTableSchema();
        try {
            return schema.isPresent() && !session.database().hasSchema(schema.get()) ? schema : Optional.empty();
        } catch (SQLException e) {
            throw new VersionTableException(
                    "The schemas of the database can't be read: %s".formatted(e.getMessage()), e);
        }
    }

    private VersionTableException refused(StatementFailedException failure, Optional<String> missing) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("it says nothing");
        String sentence = "The version table \"%s\" can't be created: %s"
                .formatted(session.versions().name(), reason.endsWith(".") ? reason : reason + ".");
        Optional<String> advice = failure.getCause() instanceof SQLException e ? advice(e, missing) : Optional.empty();
        return new VersionTableException(
                advice.map(text -> sentence + " " + text).orElse(sentence), failure.getCause());
    }

    private Optional<String> advice(SQLException failure, Optional<String> missing) {
        Failures failures = session.dialect().failures();
        if (!failures.isMissingRight(failure)) {
            return failures.advice(failure);
        }
        if (missing.isPresent()) {
            return failures.schemaFor(missing.get(), session.user())
                    .map(create -> "The schema is missing, too. Somebody who may must create it: " + create);
        }
        return session.versions()
                .place()
                .schemaText()
                .flatMap(schema -> failures.grantToCreate(schema, session.user()))
                .map(grant -> "Somebody who may must grant the right: " + grant)
                .or(() -> failures.advice(failure));
    }
}
