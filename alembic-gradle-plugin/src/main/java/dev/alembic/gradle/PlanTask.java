package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.Plans;
import dev.alembic.plan.PlanFormat;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Tells what an upgrade, or a downgrade, would run, lock and lose; changes nothing. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class PlanTask extends ReportTask {

    /** Made by Gradle. */
    public PlanTask() {
        getRevision().convention("heads");
        getDowngrade().convention(false);
    }

    /** Where to: {@code heads}, {@code +2}, an id; for a downgrade {@code -1} or {@code base}. */
    @Internal
    @Option(option = "revision", description = "Where to: heads, +2, an id; for a downgrade -1 or base.")
    public abstract Property<String> getRevision();

    /** Whether it is the way back that is told. */
    @Internal
    @Option(option = "downgrade", description = "Tells the way back.")
    public abstract Property<Boolean> getDowngrade();

    @Override
    void run(Alembic alembic) {
        requireOneDatabase();
        PlanFormat form = format(PlanFormat.class);
        Plans plans = alembic.plans();
        String revision = getRevision().get();
        String text = form.write(getDowngrade().get() ? plans.downgrade(revision) : plans.upgrade(revision));
        if (form == PlanFormat.TEXT) {
            text.lines().forEach(this::show);
        } else {
            write(report("plan" + form.ending()), text);
        }
    }
}
