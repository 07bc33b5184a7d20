package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.work.DisableCachingByDefault;

/** Upgrades the database, to all heads if nothing else is said. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class UpgradeTask extends TargetTask {

    /** Made by Gradle. */
    public UpgradeTask() {
        getRevision().convention("heads");
    }

    @Override
    void run(Alembic alembic) {
        show(alembic.upgrade(getRevision().get()).summary());
    }
}
