package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.CheckResult;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import java.util.Optional;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Fails if the database, or a tenant, is not as the model is. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class CheckTask extends TenantTask<CheckResult> {

    /** Made by Gradle. */
    public CheckTask() {
        getSnapshot().convention(false);
    }

    /** Whether the snapshot of the schema stands for the database, so that nothing is connected to. */
    @Internal
    @Option(option = "snapshot", description = "Takes the snapshot of the schema for the database.")
    public abstract Property<Boolean> getSnapshot();

    @Override
    boolean hasTenants() {
        return !getSnapshot().get() && super.hasTenants();
    }

    @Override
    CheckResult on(Alembic alembic) {
        return getSnapshot().get() ? alembic.schemaFiles().checkSnapshot() : alembic.check();
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
