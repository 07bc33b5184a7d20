package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import dev.alembic.RevisionView;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the settings say that happens when the application starts. */
final class StartupStrategy implements AlembicMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.spring");

    private final AlembicProperties properties;
    private final String location;

    StartupStrategy(AlembicProperties properties, String location) {
        this.properties = properties;
        this.location = location;
    }

    @Override
    public void migrate(Alembic alembic) {
        if (properties.onStartup() == OnStartup.NONE) {
            return;
        }
        if (alembic.heads().isEmpty()) {
            missing();
        }
        if (properties.onStartup() == OnStartup.VALIDATE) {
            validate(alembic);
        } else {
            alembic.upgrade(properties.target());
        }
    }

    private void missing() {
        if (properties.failOnMissingRevisions()) {
            throw new MissingRevisionsException(location);
        }
        LOG.warn("There are no revisions in \"{}\" yet; alembic.script-location says where they are", location);
    }

    private static void validate(Alembic alembic) {
        List<RevisionView> pending = alembic.pending();
        if (!pending.isEmpty()) {
            throw new PendingRevisionsException(pending);
        }
        alembic.reviewEdited();
    }
}
