package dev.alembic.maven;

import dev.alembic.Alembic;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Upgrades the database. */
@Mojo(
        name = "upgrade",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class UpgradeMojo extends AbstractAlembicMojo {

    /** Where to: {@code head}, {@code heads}, {@code +2}, an id. */
    @Parameter(property = "alembic.revision", defaultValue = "heads")
    private String revision;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public UpgradeMojo() {}

    @Override
    void run(Alembic alembic) {
        getLog().info(alembic.upgrade(revision).summary());
    }
}
