package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import org.gradle.work.DisableCachingByDefault;

/** Upgrades the database, to all heads if nothing else is said. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class UpgradeTask extends TargetTask {

    /** Made by Gradle. */
    public UpgradeTask() {
        getRevision().convention("heads");
    }

    @Override
    RunResult on(Alembic alembic) {
        return alembic.upgrade(getRevision().get());
    }

    @Override
    TenantResults<RunResult> on(Tenants each) {
        return each.upgrade(getRevision().get());
    }
}
