package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.CheckResult;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build if the database is not as the model is. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends AbstractAlembicMojo {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public CheckMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        CheckResult result = alembic.check();
        if (result.isClean()) {
            getLog().info("No new upgrade operations detected.");
            return;
        }
        String differences = result.databases().stream()
                .flatMap(database -> database.result().differences().stream())
                .flatMap(difference -> difference.detected().stream())
                .collect(Collectors.joining("\n  "));
        throw new MojoFailureException("New upgrade operations detected:\n  " + differences);
    }
}
