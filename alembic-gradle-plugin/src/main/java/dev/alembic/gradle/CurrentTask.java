package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import org.gradle.work.DisableCachingByDefault;

/** Shows where the database stands, or each tenant. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class CurrentTask extends TenantTask<CurrentRevisions> {

    /** Made by Gradle. */
    public CurrentTask() {}

    @Override
    CurrentRevisions on(Alembic alembic) {
        return alembic.current();
    }

    @Override
    TenantResults<CurrentRevisions> on(Tenants each) {
        return each.current();
    }

    @Override
    List<String> lines(CurrentRevisions value) {
        return value.revisions().stream().map(RevisionView::summary).toList();
    }
}
