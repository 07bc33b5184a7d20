package dev.alembic.internal.command;

import dev.alembic.error.AlembicException;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.error.OfflineModeException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.Migration;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a migration does, written down without a database.
 *
 * @param info of its revision
 * @param upgrade its operations
 * @param downgrade those of the way back
 * @param irreversible why there is no way back
 * @param isBranching whether it asks what database it is on
 */
record RecordedMigration(
        RevisionInfo info,
        List<Operation> upgrade,
        List<Operation> downgrade,
        Optional<String> irreversible,
        boolean isBranching) {

    /**
     * Writes it down.
     *
     * @param dialect that it is told of
     * @throws AlembicException if it needs a database to know what to do, or does it outside of
     *     transactions
     */
    static RecordedMigration of(RevisionInfo info, Migration migration, String dialect) {
        Place place = new Place(info, dialect);
        List<Operation> upgrade = recorded(info, place, migration::upgrade);
        try {
            List<Operation> downgrade = recorded(info, place, migration::downgrade);
            return new RecordedMigration(info, upgrade, downgrade, Optional.empty(), place.isAsked);
        } catch (IrreversibleMigrationException e) {
            return new RecordedMigration(
                    info, upgrade, List.of(), Optional.of(String.valueOf(e.getMessage())), place.isAsked);
        }
    }

    private static List<Operation> recorded(RevisionInfo info, Place place, Consumer<Operations> migration) {
        List<Operation> operations = new ArrayList<>();
        migration.accept(new Operations(operations::add, place));
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql sql && !sql.isTransactional()) {
                throw new AlembicException(("Revision '%s' runs outside of a transaction (%s), and can't be squashed:"
                                + " in one with others, a failure would leave half of them behind. End the range"
                                + " before it, or begin it behind.")
                        .formatted(info.id(), sql.describe()));
            }
        }
        return operations;
    }

    /** There is no database. */
    private static final class Place implements OperationContext {

        private final RevisionInfo info;
        private final String dialect;
        private boolean isAsked;

        Place(RevisionInfo info, String dialect) {
            this.info = info;
            this.dialect = dialect;
        }

        @Override
        public String dialect() {
            isAsked = true;
            return dialect;
        }

        @Override
        public Connection connection() {
            throw new OfflineModeException(("Revision '%s' asks the database what to do (op.connection()), and can't be"
                            + " squashed. End the range before it, or begin it behind.")
                    .formatted(info.id()));
        }
    }
}
