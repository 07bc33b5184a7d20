package dev.alembic.junit;

import dev.alembic.RevisionView;
import dev.alembic.schema.MetaData;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** The schema before an upgrade is the one after its downgrade. */
final class NoTrace implements StepCheck {

    @Override
    public void run(MigratedDatabase database, RevisionView revision) {
        MetaData before = database.schema();
        Steps.up(database, revision);
        Steps.down(database, revision);
        List<String> traces = Schemas.differences(database.connection(), before, database.schema());
        if (!traces.isEmpty()) {
            Assertions.fail(Texts.list(
                    "Upgrade and downgrade of %s change the schema; downgrade() has to undo it (%s):"
                            .formatted(MigrationProject.words(revision), revision.location()),
                    traces));
        }
        Steps.upAgain(database, revision);
    }
}
