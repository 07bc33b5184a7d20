package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.work.DisableCachingByDefault;

/** Shows the revisions that no other builds on; connects to nothing. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class HeadsTask extends AlembicTask {

    /** Made by Gradle. */
    public HeadsTask() {}

    @Override
    void run(Alembic alembic) {
        alembic.heads().forEach(revision -> show(revision.summary()));
    }
}
