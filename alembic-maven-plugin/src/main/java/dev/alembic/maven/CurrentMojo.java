package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows where the database stands, or each tenant. */
@Mojo(
        name = "current",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CurrentMojo extends TenantMojo<CurrentRevisions> {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public CurrentMojo() {}

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
