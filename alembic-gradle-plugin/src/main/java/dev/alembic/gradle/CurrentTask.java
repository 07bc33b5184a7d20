package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.work.DisableCachingByDefault;

/** Shows where the database stands. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class CurrentTask extends AlembicTask {

    /** Made by Gradle. */
    public CurrentTask() {}

    @Override
    void run(Alembic alembic) {
        alembic.current().revisions().forEach(revision -> show(revision.summary()));
    }
}
