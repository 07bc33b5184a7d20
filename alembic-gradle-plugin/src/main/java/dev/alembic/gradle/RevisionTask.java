package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.GeneratedRevisions;
import dev.alembic.RevisionBuilder;
import dev.alembic.comparison.RenameQuestion;
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
        getNoRenames().convention(false);
        getSnapshot().convention(false);
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

    /** Whether nothing is taken for a rename: what is gone is dropped with all it holds. */
    @Internal
    @Option(option = "no-renames", description = "Takes nothing for a rename: drops what is gone with all it holds.")
    public abstract Property<Boolean> getNoRenames();

    /** Whether the snapshot of the schema stands for the database, so that nothing is connected to. */
    @Internal
    @Option(option = "snapshot", description = "Takes the snapshot of the schema for the database.")
    public abstract Property<Boolean> getSnapshot();

    @Override
    void run(Alembic alembic) {
        if (!getMessage().isPresent()) {
            throw new GradleException("What does the revision do? Say it by --message=\"add owner\".");
        }
        if (!getAutogenerate().get()) {
            show("Wrote " + alembic.revision(this::describe).file());
            return;
        }
        if (!getSnapshot().get()) {
            requireOneDatabase();
        }
        report(alembic.autogenerate(this::describe));
    }

    private void report(GeneratedRevisions generated) {
        if (generated.revisions().isEmpty()) {
            show("The environment wants no revision; nothing was written.");
        } else if (!generated.hasOperations()) {
            show("No new upgrade operations detected; the revision is empty.");
        }
        generated.revisions().forEach(created -> show("Wrote " + created.file()));
        List<String> undecided = generated.undecided().stream()
                .map(candidate -> candidate.rename().toString())
                .toList();
        if (!undecided.isEmpty()) {
            throw new GradleException(("Nobody said whether this is a rename: %s. The revision renames, and has"
                            + " dropping and adding as comments: edit it, or delete it and run the task again with"
                            + " --rename=%s, or with --no-renames, which drops what is gone with all it holds.")
                    .formatted(String.join(", ", undecided), String.join(" --rename=", undecided)));
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
        if (getNoRenames().get()) {
            revision.renames(RenameQuestion.NEVER);
        }
        if (getSnapshot().get()) {
            revision.offline();
        }
    }
}
