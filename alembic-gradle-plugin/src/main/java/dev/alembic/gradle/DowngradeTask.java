package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import org.gradle.api.GradleException;
import org.gradle.work.DisableCachingByDefault;

/** Takes the database back to a revision, which has to be named. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class DowngradeTask extends TargetTask {

    /** Made by Gradle. */
    public DowngradeTask() {}

    @Override
    RunResult on(Alembic alembic) {
        return alembic.downgrade(revision());
    }

    @Override
    TenantResults<RunResult> on(Tenants each) {
        return each.downgrade(revision());
    }

    private String revision() {
        String revision = getRevision().getOrNull();
        if (revision == null) {
            throw new GradleException("Where to? Say it by --revision, such as --revision=-1 or an id.");
        }
        return revision;
    }
}
