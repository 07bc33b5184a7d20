package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.CheckResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build if the database, or a tenant, is not as the model is. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends TenantMojo<CheckResult> {

    /** Whether the snapshot of the schema stands for the database, so that nothing is connected to. */
    @Parameter(property = "alembic.snapshot", defaultValue = "false")
    private boolean snapshot;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public CheckMojo() {}

    @Override
    boolean hasTenants() {
        return !snapshot && super.hasTenants();
    }

    @Override
    CheckResult on(Alembic alembic) {
        return snapshot ? alembic.schemaFiles().checkSnapshot() : alembic.check();
    }

    @Override
    TenantResults<CheckResult> on(Tenants each) {
        return each.check();
    }

    @Override
    List<String> lines(CheckResult value) {
        return List.of("No new upgrade operations detected.");
    }

    @Override
    Optional<String> complaint(CheckResult value) {
        return value.isClean()
                ? Optional.empty()
                : Optional.of("New upgrade operations detected:\n  " + String.join("\n  ", value.lines()));
    }
}
