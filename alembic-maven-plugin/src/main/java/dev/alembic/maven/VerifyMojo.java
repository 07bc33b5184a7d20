package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.Tenants;
import dev.alembic.migration.Finding;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build unless revisions and database, or each tenant, are in order. */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class VerifyMojo extends TenantMojo<List<Finding>> {

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public VerifyMojo() {}

    @Override
    List<Finding> on(Alembic alembic) {
        return alembic.verify();
    }

    @Override
    TenantResults<List<Finding>> on(Tenants each) {
        return each.verify();
    }

    @Override
    void before(Tenants all) throws MojoFailureException {
        Optional<String> complaint = complaint(all.verifyFiles());
        if (complaint.isPresent()) {
            throw new MojoFailureException(complaint.get());
        }
    }

    @Override
    List<String> lines(List<Finding> findings) {
        return List.of("Revisions and database are in order.");
    }

    @Override
    Optional<String> complaint(List<Finding> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(findings.stream()
                        .map(finding -> "\n  %s\n    %s".formatted(finding.sentence(), finding.advice()))
                        .collect(Collectors.joining("", "Not everything is in order:", "")));
    }
}
