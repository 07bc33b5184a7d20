package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Takes revisions up, down and up again on a database that is there for that only, and fails the build if the
 * way back of one doesn't do what it says.
 */
@Mojo(
        name = "test",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class TestMojo extends AbstractAlembicMojo {

    /** Which revisions: {@code a:b}, {@code :} for all, or an id; without it what is pending. */
    @Parameter(property = "alembic.range")
    private @Nullable String range;

    /** Whether tables without rows get some. */
    @Parameter(property = "alembic.generatedRows", defaultValue = "true")
    private boolean generatedRows;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public TestMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        ProofScope scope = range == null ? ProofScope.PENDING : ProofScope.PENDING.range(range);
        ProofResult result = alembic.proofs().downgrades(generatedRows ? scope : scope.withoutGeneratedRows());
        if (result.revisions().isEmpty()) {
            getLog().info("No revision is pending; -Dalembic.range=: tries all of them.");
            return;
        }
        result.lines().forEach(result.hasFailures() ? getLog()::error : getLog()::info);
        getLog().info(result.summary());
        if (result.hasFailures()) {
            throw new MojoFailureException("The way back of a revision doesn't do what it says: see above.");
        }
    }
}
