package dev.alembic.junit;

import dev.alembic.Alembic;
import dev.alembic.CheckResult;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Looks at the model. */
final class ModelCheck {

    private final MigrationProject project;

    ModelCheck(MigrationProject project) {
        this.project = project;
    }

    void modelMatches() {
        try (MigratedDatabase database = project.atHeads()) {
            Alembic alembic = database.alembic();
            if (!alembic.hasModel()) {
                Assumptions.abort("There is no model to compare with.");
            }
            CheckResult result = alembic.check();
            if (!result.isClean()) {
                Assertions.fail(Texts.list(
                        "The revisions don't make the database what the model says. \"alembic revision --autogenerate\""
                                + " writes the one that is missing:",
                        lines(result)));
            }
        }
    }

    private static List<String> lines(CheckResult result) {
        List<String> lines = new ArrayList<>();
        for (CheckResult.Database database : result.databases()) {
            database.result().differences().forEach(difference -> lines.addAll(difference.detected()));
            lines.add("");
            lines.addAll(
                    Alembic.render(database.result().upgrade()).text().lines().toList());
        }
        return lines;
    }

    void entitiesAreKnown() {
        try (MigratedDatabase database = project.empty()) {
            List<String> unlisted = database.alembic().unlistedClasses().stream()
                    .filter(name -> !isTest(name))
                    .toList();
            if (!unlisted.isEmpty()) {
                Assertions.fail(Texts.list(
                        "The model leaves out entities, so that nobody makes tables for them."
                                + " List them in the environment:",
                        unlisted));
            }
        }
    }

    /** Whether a class lies where the test itself does. */
    private boolean isTest(String name) {
        try {
            Class<?> type = Class.forName(name, false, project.test().getClass().getClassLoader());
            return place(type).equals(place(project.test().getClass()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Optional<String> place(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(String::valueOf);
    }
}
