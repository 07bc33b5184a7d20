package dev.alembic.internal.command;

import dev.alembic.internal.lint.Allowances;
import dev.alembic.internal.lint.RuleSettings;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedProject;
import dev.alembic.lint.LintedRevision;
import dev.alembic.migration.Migration;
import dev.alembic.sql.SqlLexis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The revisions that are looked at, and what is found in them. */
final class LintedRevisions {

    private final Project project;
    private final RuleSettings settings;
    private final Set<String> wanted;
    private final List<LintedRevision> revisions = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    LintedRevisions(Project project, RuleSettings settings, Set<String> wanted) {
        this.project = project;
        this.settings = settings;
        this.wanted = wanted;
    }

    List<LintedRevision> all() {
        return revisions;
    }

    /** Goes over revisions in their order, up to the last one that is wanted. */
    void look(List<String> ids, RevisionLinting linting, SqlLexis lexis) {
        int end = ids.size();
        while (end > 0 && !wanted.contains(ids.get(end - 1))) {
            end--;
        }
        List<String> needed = ids.subList(0, end);
        if (needed.isEmpty()) {
            return;
        }
        Map<String, Migration> migrations = project.script().load(needed, lexis);
        for (String id : needed) {
            Migration migration = Objects.requireNonNull(migrations.get(id));
            Optional<RevisionFile> file = project.script().find(id);
            if (wanted.contains(id) && file.isPresent()) {
                Optional<String> shown = file.get()
                        .path()
                        .map(path ->
                                RevisionLinting.shown(path, project.config().directory()));
                String text = file.get().path().map(LintedRevisions::text).orElse("");
                texts.put(id, text);
                revisions.add(linting.of(file.get(), migration, shown, text));
            } else {
                linting.passOver(migration);
            }
        }
    }

    /** The text of a revision; empty if it can't be read. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** What all rules find, as settings and comments want it. */
    LintResult result(List<LintRule> rules, LintedProject all, boolean isOffline) {
        List<LintFinding> ofProject =
                rules.stream().flatMap(rule -> rule.ofProject(all).stream()).toList();
        List<LintFinding> findings = new ArrayList<>();
        for (LintedRevision revision : revisions) {
            List<LintFinding> own = new ArrayList<>();
            rules.forEach(rule -> own.addAll(rule.ofRevision(revision)));
            ofProject.stream()
                    .filter(finding -> finding.revision().equals(revision.id()))
                    .forEach(own::add);
            own.sort(Comparator.comparingInt(LintFinding::line));
            findings.addAll(
                    Allowances.of(texts.getOrDefault(revision.id(), "")).left(own, revision.id(), revision.file()));
        }
        ofProject.stream()
                .filter(finding -> revisions.stream().noneMatch(one -> one.id().equals(finding.revision())))
                .forEach(findings::add);
        return new LintResult(
                revisions.stream().map(LintedRevision::id).toList(),
                findings.stream()
                        .flatMap(finding -> settings.of(finding).stream())
                        .toList(),
                isOffline);
    }
}
