package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import org.gradle.work.DisableCachingByDefault;

/** Says where the database stands, without running anything. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class StampTask extends TargetTask {

    /** Made by Gradle. */
    public StampTask() {
        getRevision().convention("heads");
    }

    @Override
    RunResult on(Alembic alembic) {
        return alembic.stamp(getRevision().get());
    }

    @Override
    TenantResults<RunResult> on(Tenants each) {
        return each.stamp(getRevision().get());
    }
}
