package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.migration.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build unless revisions and database are in order. */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class VerifyMojo extends AbstractAlembicMojo {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public VerifyMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        List<Finding> findings = alembic.verify();
        if (!findings.isEmpty()) {
            throw new MojoFailureException(text(findings));
        }
        getLog().info("Revisions and database are in order.");
    }

    private static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "\n  %s\n    %s".formatted(finding.sentence(), finding.advice()))
                .collect(Collectors.joining("", "Not everything is in order:", ""));
    }
}
