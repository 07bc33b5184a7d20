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

/** Takes the database back, or each tenant. */
@Mojo(
        name = "downgrade",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class DowngradeMojo extends TenantMojo<RunResult> {

    /** Where to: {@code -1}, {@code base}, an id. */
    @Parameter(property = "alembic.revision", required = true)
    private String revision;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public DowngradeMojo() {}

    @Override
    RunResult on(Alembic alembic) {
        return alembic.downgrade(revision);
    }

    @Override
    TenantResults<RunResult> on(Tenants each) {
        return each.downgrade(revision);
    }

    @Override
    List<String> lines(RunResult value) {
        return List.of(value.summary());
    }
}
