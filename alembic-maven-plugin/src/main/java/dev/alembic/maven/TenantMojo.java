package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What is done to each tenant where the configuration names some, and otherwise to the database.
 *
 * @param <T> what the command answers
 */
abstract class TenantMojo<T> extends AbstractAlembicMojo {

    /** Made by Maven, which fills the parameters. */
    TenantMojo() {}

    abstract T on(Alembic alembic);

    abstract TenantResults<T> on(Tenants each);

    /** What is said of it, in lines. */
    abstract List<String> lines(T value);

    /** Why the build is to fail; absent if all is well. */
    Optional<String> complaint(T value) {
        return Optional.empty();
    }

    @Override
    final void start(Alembic alembic) throws MojoFailureException {
        if (hasTenants()) {
            Tenants all = alembic.tenants();
            run(tenants().isEmpty() ? all : all.only(tenants().toArray(String[]::new)));
        } else {
            run(alembic);
        }
    }

    @Override
    final void run(Alembic alembic) throws MojoFailureException {
        T value = on(alembic);
        require(complaint(value));
        lines(value).forEach(getLog()::info);
    }

    private void run(Tenants meant) throws MojoFailureException {
        before(meant);
        List<String> complaints = new ArrayList<>();
        for (TenantResult<T> result : on(meant).all()) {
            tell(result).ifPresent(complaints::add);
        }
        require(Optional.of(String.join("\n", complaints)).filter(text -> !text.isEmpty()));
    }

    /**
     * Looks at what all of them have in common.
     *
     * @throws MojoFailureException if the build is to fail
     */
    void before(Tenants all) throws MojoFailureException {}

    private Optional<String> tell(TenantResult<T> result) {
        Optional<String> reason = result.value()
                .map(this::complaint)
                .orElseGet(() -> Optional.of(
                        result.failure().map(AbstractAlembicMojo::reason).orElse("not run")));
        if (reason.isEmpty()) {
            result.value()
                    .map(this::lines)
                    .orElseGet(List::of)
                    .forEach(line -> getLog().info("%s: %s".formatted(result.tenant(), line)));
        }
        return reason.map(text -> "%s: %s".formatted(result.tenant(), text));
    }

    private static void require(Optional<String> complaint) throws MojoFailureException {
        if (complaint.isPresent()) {
            throw new MojoFailureException(complaint.get());
        }
    }
}
