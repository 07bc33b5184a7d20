package dev.alembic.gradle;

import dev.alembic.RunResult;
import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** A task that goes to a revision. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class TargetTask extends TenantTask<RunResult> {

    /** Made by Gradle. */
    protected TargetTask() {}

    /** Where to: {@code head}, {@code +2}, an id. */
    @Internal
    @Option(option = "revision", description = "Where to: head, +2, an id.")
    public abstract Property<String> getRevision();

    @Override
    final List<String> lines(RunResult value) {
        return List.of(value.summary());
    }
}
