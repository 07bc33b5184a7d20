package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Upgrades the database, or each tenant. */
@Mojo(
        name = "upgrade",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class UpgradeMojo extends TenantMojo<RunResult> {

    /** Where to: {@code head}, {@code heads}, {@code +2}, an id. */
    @Parameter(property = "alembic.revision", defaultValue = "heads")
    private String revision;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public UpgradeMojo() {}

    @Override
    RunResult on(Alembic alembic) {
        return alembic.upgrade(revision);
    }

    @Override
    TenantResults<RunResult> on(Tenants each) {
        return each.upgrade(revision);
    }

    @Override
    List<String> lines(RunResult value) {
        return List.of(value.summary());
    }
}
