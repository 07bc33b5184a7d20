package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.Tenants;
import dev.alembic.migration.Finding;
import dev.alembic.tenant.TenantResults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradle.api.GradleException;
import org.gradle.work.DisableCachingByDefault;

/** Fails unless revisions and database, or each tenant, are in order. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class VerifyTask extends TenantTask<List<Finding>> {

    /** Made by Gradle. */
    public VerifyTask() {}

    @Override
    List<Finding> on(Alembic alembic) {
        return alembic.verify();
    }

    @Override
    TenantResults<List<Finding>> on(Tenants each) {
        return each.verify();
    }

    @Override
    void before(Tenants all) {
        complaint(all.verifyFiles()).ifPresent(text -> {
            throw new GradleException(text);
        });
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
