package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.RevisionRange;
import dev.alembic.internal.script.GitChanges;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.lint.LintScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which revisions are looked at. */
final class LintedRange {

    private final Project project;
    private final LintScope scope;

    LintedRange(Project project, LintScope scope) {
        this.project = project;
        this.scope = scope;
    }

    /**
     * Their ids.
     *
     * @param pending what isn't applied; absent if there is no database to ask
     */
    Set<String> ids(RevisionGraph graph, Optional<List<String>> pending) {
        if (scope.range().isPresent()) {
            String range = scope.range().get();
            String both = RevisionRange.isRange(range) ? range : range + ":" + range;
            return new LinkedHashSet<>(
                    new ListCommand(project).history(both, false).ids());
        }
        Optional<Set<String>> unmerged = unmerged().filter(ids -> !ids.isEmpty());
        return unmerged.or(() -> pending.map(LinkedHashSet::new))
                .orElseGet(() -> graph.revisions().stream()
                        .map(RevisionInfo::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Those whose files the main branch of git doesn't have as they are here. */
    private Optional<Set<String>> unmerged() {
        Set<Path> changed = new HashSet<>();
        boolean isKnown = false;
        for (Path folder : project.script().versionLocations()) {
            Optional<Set<Path>> some = GitChanges.notMerged(folder);
            isKnown |= some.isPresent();
            some.ifPresent(changed::addAll);
        }
        if (!isKnown) {
            return Optional.empty();
        }
        return Optional.of(project.script().revisions().stream()
                .filter(file -> file.path().filter(path -> isIn(changed, path)).isPresent())
                .map(RevisionFile::id)
                .collect(Collectors.toSet()));
    }

    private static boolean isIn(Set<Path> changed, Path file) {
        try {
            return changed.contains(file) || changed.contains(file.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
