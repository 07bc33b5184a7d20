package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.work.DisableCachingByDefault;

/** Says where the database stands, without running anything. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class StampTask extends TargetTask {

    /** Made by Gradle. */
    public StampTask() {
        getRevision().convention("heads");
    }

    @Override
    void run(Alembic alembic) {
        show(alembic.stamp(getRevision().get()).summary());
    }
}
