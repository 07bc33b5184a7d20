package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.Tenants;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradle.api.GradleException;
import org.gradle.work.DisableCachingByDefault;

/**
 * What is done to each tenant where the configuration names some, and otherwise to the database.
 *
 * @param <T> what the command answers
 */
@DisableCachingByDefault(because = "a database is no file")
public abstract class TenantTask<T> extends AlembicTask {

    /** Made by Gradle. */
    protected TenantTask() {}

    abstract T on(Alembic alembic);

    abstract TenantResults<T> on(Tenants each);

    /** What is said of it, in lines. */
    abstract List<String> lines(T value);

    /** Why the build is to fail; absent if all is well. */
    Optional<String> complaint(T value) {
        return Optional.empty();
    }

    /** Looks at what all of them have in common. */
    void before(Tenants all) {}

    @Override
    final void start(Alembic alembic) {
        if (hasTenants()) {
            Tenants all = alembic.tenants();
            List<String> names = getTenants().get();
            run(names.isEmpty() ? all : all.only(names.toArray(String[]::new)));
        } else {
            run(alembic);
        }
    }

    @Override
    final void run(Alembic alembic) {
        T value = on(alembic);
        require(complaint(value));
        lines(value).forEach(this::show);
    }

    private void run(Tenants meant) {
        before(meant);
        List<String> complaints = new ArrayList<>();
        for (TenantResult<T> result : on(meant).all()) {
            tell(result).ifPresent(complaints::add);
        }
        require(Optional.of(String.join("\n", complaints)).filter(text -> !text.isEmpty()));
    }

    private Optional<String> tell(TenantResult<T> result) {
        Optional<String> reason = result.value()
                .map(this::complaint)
                .orElseGet(() ->
                        Optional.of(result.failure().map(AlembicTask::reason).orElse("not run")));
        if (reason.isEmpty()) {
            result.value()
                    .map(this::lines)
                    .orElseGet(List::of)
                    .forEach(line -> show("%s: %s".formatted(result.tenant(), line)));
        }
        return reason.map(text -> "%s: %s".formatted(result.tenant(), text));
    }

    private static void require(Optional<String> complaint) {
        complaint.ifPresent(text -> {
            throw new GradleException(text);
        });
    }
}
