package dev.alembic.gradle;

import dev.alembic.Alembic;
import org.gradle.work.DisableCachingByDefault;

/** Shows where the history branches; connects to nothing. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class BranchesTask extends AlembicTask {

    /** Made by Gradle. */
    public BranchesTask() {}

    @Override
    void run(Alembic alembic) {
        alembic.branches().forEach(branch -> {
            show(branch.point().summary());
            branch.children().forEach(child -> show("    -> " + child.summary()));
        });
    }
}
