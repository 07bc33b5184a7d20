package dev.alembic.gradle;

import dev.alembic.Alembic;
import java.util.List;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes a revision that makes several one. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class MergeTask extends AlembicTask {

    /** Made by Gradle. */
    public MergeTask() {
        getMessage().convention("merge");
        getRevisions().convention(List.of("heads"));
    }

    /** What is written about it. */
    @Internal
    @Option(option = "message", description = "What is written about it.")
    public abstract Property<String> getMessage();

    /** What to merge, all heads if nothing is said. */
    @Internal
    @Option(option = "revision", description = "What to merge; repeated for each.")
    public abstract ListProperty<String> getRevisions();

    @Override
    void run(Alembic alembic) {
        String[] merged = getRevisions().get().toArray(String[]::new);
        show("Wrote "
                + alembic.revision(
                                revision -> revision.message(getMessage().get()).head(merged))
                        .file());
    }
}
