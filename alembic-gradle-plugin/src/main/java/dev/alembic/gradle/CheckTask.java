package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.CheckResult;
import java.util.stream.Collectors;
import org.gradle.api.GradleException;
import org.gradle.work.DisableCachingByDefault;

/** Fails if the database is not as the model is. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class CheckTask extends AlembicTask {

    /** Made by Gradle. */
    public CheckTask() {}

    @Override
    void run(Alembic alembic) {
        CheckResult result = alembic.check();
        if (result.isClean()) {
            show("No new upgrade operations detected.");
            return;
        }
        String differences = result.databases().stream()
                .flatMap(database -> database.result().differences().stream())
                .flatMap(difference -> difference.detected().stream())
                .collect(Collectors.joining("\n  "));
        throw new GradleException("New upgrade operations detected:\n  " + differences);
    }
}
