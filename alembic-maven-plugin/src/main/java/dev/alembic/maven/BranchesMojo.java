package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows where the history forks; connects to nothing. */
@Mojo(
        name = "branches",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class BranchesMojo extends AbstractAlembicMojo {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public BranchesMojo() {}

    @Override
    void run(Alembic alembic) {
        alembic.branches().forEach(branch -> {
            getLog().info(branch.point().summary());
            branch.children().forEach(child -> getLog().info("    -> " + child.summary()));
        });
    }
}
