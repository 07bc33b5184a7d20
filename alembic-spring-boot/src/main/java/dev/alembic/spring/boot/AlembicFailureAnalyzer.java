package dev.alembic.spring.boot;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.error.LockedException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.error.RevisionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says why an application doesn't start, and what its developer can do, in words of its settings. */
final class AlembicFailureAnalyzer extends AbstractFailureAnalyzer<AlembicException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AlembicException cause) {
        return new FailureAnalysis(cause.getMessage(), action(cause).orElse(null), cause);
    }

    /** In front of those that explain what Spring made of the failure. */
    @Override
    public int getOrder() {
        return 0;
    }

    private static Optional<String> action(AlembicException failure) {
        if (failure instanceof RevisionException revision) {
            return Optional.ofNullable(action(revision.kind())).or(failure::advice);
        }
        if (failure instanceof MigrationFailedException) {
            return failure.advice().or(() -> Optional.of("Mend the revision, or the data that it stumbles over."));
        }
        if (failure instanceof LockedException) {
            return Optional.of(
                    "Look whether that process still works. If it needs longer, raise alembic.lock-timeout.");
        }
        if (failure instanceof MissingRevisionsException) {
            return Optional.of("Say where they are with alembic.script-location, make the first one, or allow an"
                    + " application without revisions: alembic.fail-on-missing-revisions=false.");
        }
        if (failure instanceof PendingRevisionsException) {
            return Optional.of(
                    "Run the process that migrates, or let the application do it:" + " alembic.on-startup=upgrade.");
        }
        return failure instanceof ConfigException ? failure.advice().or(() -> settings()) : failure.advice();
    }

    private static Optional<String> settings() {
        return Optional.of("Check the settings that begin with \"alembic.\".");
    }

    private static @Nullable String action(RevisionException.Kind kind) {
        return switch (kind) {
            case MULTIPLE_HEADS ->
                "Join them by a merge revision (\"alembic merge heads\" writes one), or set alembic.target=heads to"
                        + " run all of them.";
            case UNKNOWN_ROW ->
                "The database was migrated by another version of the application. Start that one, or bring its"
                        + " revisions along.";
            case DUPLICATE -> "Give one of them another id, or take it off the class path.";
            default -> null;
        };
    }
}
