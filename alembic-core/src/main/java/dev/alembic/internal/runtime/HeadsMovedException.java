package dev.alembic.internal.runtime;

import dev.alembic.error.AlembicException;
import java.util.List;

/** Another process migrated the database between planning and running; nothing was done yet. */
public final class HeadsMovedException extends AlembicException {

    HeadsMovedException(List<String> planned, List<String> found) {
        super(("The database was at %s when this run was planned and is at %s now: another"
                        + " process is migrating it. Run the command again.")
                .formatted(planned, found));
    }
}
