package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.work.DisableCachingByDefault;

/** Shows all revisions, the newest first; connects to nothing. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class HistoryTask extends AlembicTask {

    /** Made by Gradle. */
    public HistoryTask() {}

    @Override
    void run(Alembic alembic) {
        alembic.history().forEach(revision -> show(revision.summary()));
    }
}
