package dev.alembic;

import dev.alembic.internal.command.TakenSnapshot;
import java.nio.file.Path;
import java.util.List;

/** The schema of a database as files that stand beside the revisions. */
public final class Snapshot {

    private final TakenSnapshot taken;

    Snapshot(TakenSnapshot taken) {
        this.taken = taken;
    }

    /** Where the database stands; empty before the first revision. */
    public List<String> revisions() {
        return taken.schema().revisions();
    }

    /** Whether nothing is pending there. */
    public boolean isOnAllHeads() {
        return taken.isOnAllHeads();
    }

    /** The SQL that makes what the database holds, as {@code schema.sql} is to say it. */
    public String sql() {
        return taken.sql();
    }

    /** All that was read, as {@code schema.json} is to say it. */
    public String json() {
        return taken.schema().toJson();
    }

    /** Those of the files that say something else or aren't there. */
    public List<Path> outdated() {
        return taken.outdated();
    }

    /**
     * Writes those of the files that say something else, each whole or not at all.
     *
     * @return which they are
     */
    public List<Path> write() {
        return taken.write();
    }
}
