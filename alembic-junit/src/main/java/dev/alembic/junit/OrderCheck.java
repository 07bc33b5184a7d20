package dev.alembic.junit;

import dev.alembic.RevisionView;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.MetaData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Branches that grew beside each other may reach a database in any order. */
final class OrderCheck {

    private final MigrationProject project;

    OrderCheck(MigrationProject project) {
        this.project = project;
    }

    /** A test for each tip of a branch, merged or not; none if there is only one line. */
    Stream<DynamicNode> tests() {
        return tips().map(
                        tip -> DynamicTest.dynamicTest(MigrationProject.words(tip) + " first", () -> requireSame(tip)));
    }

    private Stream<RevisionView> tips() {
        Map<String, RevisionView> all = new LinkedHashMap<>();
        project.files().history().forEach(view -> all.put(view.id(), view));
        List<RevisionView> heads = all.values().stream()
                .filter(view -> view.is(RevisionView.Mark.HEAD) || view.is(RevisionView.Mark.EFFECTIVE_HEAD))
                .toList();
        List<RevisionView> tips = new ArrayList<>(heads.size() > 1 ? heads : List.of());
        Set<String> merged = all.values().stream()
                .filter(view -> view.revises().size() > 1)
                .flatMap(view -> view.revises().stream())
                .collect(Collectors.toSet());
        all.values().stream().filter(view -> merged.contains(view.id())).forEach(tips::add);
        return tips.stream();
    }

    private void requireSame(RevisionView tip) {
        try (MigratedDatabase usual = project.atHeads();
                MigratedDatabase other = project.empty()) {
            try {
                other.upgrade(tip.id());
                other.upgrade("heads");
            } catch (AlembicException e) {
                Assertions.fail(
                        ("With %s first, the revisions can't be run."
                                        + " A revision that needs another branch says so by dependsOn. %s")
                                .formatted(MigrationProject.words(tip), e.getMessage()),
                        e);
            }
            MetaData schema = usual.schema();
            List<String> differences = Schemas.differences(other.connection(), schema, other.schema());
            if (!differences.isEmpty()) {
                Assertions.fail(Texts.list(
                        "With %s first, the schema becomes another one:".formatted(MigrationProject.words(tip)),
                        differences));
            }
        }
    }
}
