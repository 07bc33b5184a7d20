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

/** Says where the database stands, or each tenant, without running anything. */
@Mojo(
        name = "stamp",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class StampMojo extends TenantMojo<RunResult> {

    /** What the database is to stand on: an id, {@code heads}, {@code base}. */
    @Parameter(property = "alembic.revision", required = true)
    private String revision;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public StampMojo() {}

    @Override
    RunResult on(Alembic alembic) {
        return alembic.stamp(revision);
    }

    @Override
    TenantResults<RunResult> on(Tenants each) {
        return each.stamp(revision);
    }

    @Override
    List<String> lines(RunResult value) {
        return List.of(value.summary());
    }
}
