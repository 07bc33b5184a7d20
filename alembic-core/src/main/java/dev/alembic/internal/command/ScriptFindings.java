package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.script.GitFiles;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.migration.Finding;
import dev.alembic.migration.Finding.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is not in order about the revisions themselves, whatever database they are for. */
final class ScriptFindings {

    private final Project project;

    ScriptFindings(Project project) {
        this.project = project;
    }

    List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        heads().ifPresent(findings::add);
        for (Path folder : project.script().versionLocations()) {
            GitFiles.in(folder).ifPresent(git -> files(git, findings));
        }
        return findings;
    }

    private Optional<Finding> heads() {
        List<String> heads = severalHeads(project.graph());
        return heads.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.SEVERAL_HEADS,
                        "There are several heads: %s.".formatted(String.join(", ", heads)),
                        "\"alembic merge heads\" joins them.",
                        heads));
    }

    /** Heads of which there should be one; branches with labels of their own are meant to stay apart. */
    static List<String> severalHeads(RevisionGraph graph) {
        Set<Set<String>> labels = new HashSet<>();
        boolean isMeant = graph.heads().stream()
                .allMatch(head -> !graph.labels(head).isEmpty() && labels.add(Set.copyOf(graph.labels(head))));
        return graph.heads().size() < 2 || isMeant ? List.of() : List.copyOf(graph.heads());
    }

    private void files(GitFiles git, List<Finding> findings) {
        for (RevisionFile revision : project.script().revisions()) {
            Path file = revision.path().orElse(Path.of(""));
            if (git.ignored().contains(file)) {
                findings.add(new Finding(
                        Kind.IGNORED_FILE,
                        "Git ignores the file of revision \"%s\": \"%s\".".formatted(revision.id(), file),
                        "Take the pattern that hides it out of .gitignore, and add the file.",
                        List.of(revision.id())));
            } else if (git.unknown().contains(file)) {
                findings.add(new Finding(
                        Kind.UNKNOWN_FILE,
                        "Git doesn't know the file of revision \"%s\": \"%s\".".formatted(revision.id(), file),
                        "\"git add\" it, lest others have a database without it.",
                        List.of(revision.id())));
            }
        }
    }
}
