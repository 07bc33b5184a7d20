package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.RevisionBuilder;
import java.util.List;
import org.gradle.api.GradleException;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes a revision: {@code gradle alembicRevision --message="add owner" --autogenerate}. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class RevisionTask extends AlembicTask {

    /** Made by Gradle. */
    public RevisionTask() {
        getAutogenerate().convention(false);
        getSql().convention(false);
    }

    /** What is written about it. */
    @Internal
    @Option(option = "message", description = "What is written about it.")
    public abstract Property<String> getMessage();

    /** Whether it makes the database as the model is. */
    @Internal
    @Option(option = "autogenerate", description = "Makes the database as the model is.")
    public abstract Property<Boolean> getAutogenerate();

    /** Whether it is written in SQL. */
    @Internal
    @Option(option = "sql", description = "Writes it in SQL.")
    public abstract Property<Boolean> getSql();

    /** What is renamed: {@code tasks.title:name}. */
    @Internal
    @Option(option = "rename", description = "What is renamed, such as tasks.title:name; may be repeated.")
    public abstract ListProperty<String> getRename();

    @Override
    void run(Alembic alembic) {
        if (!getMessage().isPresent()) {
            throw new GradleException("What does the revision do? Say it by --message=\"add owner\".");
        }
        if (getAutogenerate().get()) {
            alembic.autogenerate(this::describe).revisions().forEach(created -> show("Wrote " + created.file()));
        } else {
            show("Wrote " + alembic.revision(this::describe).file());
        }
    }

    private void describe(RevisionBuilder revision) {
        revision.message(getMessage().get());
        if (getSql().get()) {
            revision.sql();
        }
        List<String> renames = getRename().get();
        if (!renames.isEmpty()) {
            revision.rename(renames.toArray(String[]::new));
        }
    }
}
