package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.RevisionBuilder;
import dev.alembic.SquashedRevision;
import java.util.List;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes one revision that stands for a range of them. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class SquashTask extends AlembicTask {

    /** Made by Gradle. */
    public SquashTask() {
        getRange().convention(":");
        getProve().convention(false);
        getSql().convention(false);
    }

    /** The first and the last one, {@code a:b}; all by default. */
    @Internal
    @Option(option = "range", description = "The first and the last one, a:b; all by default.")
    public abstract Property<String> getRange();

    /** What is written about it. */
    @Internal
    @Option(option = "message", description = "What is written about it.")
    public abstract Property<String> getMessage();

    /** Whether it is written only if it does the same on an empty database. */
    @Internal
    @Option(option = "prove", description = "Writes it only if it does the same on an empty database.")
    public abstract Property<Boolean> getProve();

    /** Whether it is written in SQL. */
    @Internal
    @Option(option = "sql", description = "Writes it in SQL.")
    public abstract Property<Boolean> getSql();

    @Override
    void run(Alembic alembic) {
        SquashedRevision squashed = alembic.squash(getRange().get(), this::describe);
        List<String> replaced = squashed.replaced();
        show("Wrote " + squashed.revision().file());
        show("It stands for %d revisions. Their files may go when every database is past '%s'."
                .formatted(replaced.size(), replaced.get(replaced.size() - 1)));
        if (!squashed.branching().isEmpty()) {
            getLogger()
                    .warn(
                            "Written for the database of this project only, though asked for more than one: {}",
                            String.join(", ", squashed.branching()));
        }
    }

    private void describe(RevisionBuilder revision) {
        if (getMessage().isPresent()) {
            revision.message(getMessage().get());
        }
        if (getProve().get()) {
            revision.prove();
        }
        if (getSql().get()) {
            revision.sql();
        }
    }
}
