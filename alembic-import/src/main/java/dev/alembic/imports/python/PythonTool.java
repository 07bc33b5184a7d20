package dev.alembic.imports.python;

import dev.alembic.RevisionSource;
import dev.alembic.RevisionSource.JavaBody;
import dev.alembic.RevisionSource.Place;
import dev.alembic.RevisionView;
import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.ForeignTable;
import dev.alembic.imports.source.ForeignTool;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Python's Alembic: revisions keep their ids, and the table {@code alembic_version} goes on as it is.
 * Python isn't needed.
 */
public final class PythonTool implements ForeignTool {

    private static final String TABLE = "alembic_version";

    @Override
    public ImportPlan read(ImportRequest request) {
        Map<String, PythonRevision> revisions = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (PythonRevision revision : PythonProject.of(request).revisions()) {
            PythonRevision other = revisions.put(revision.id(), revision);
            if (other != null) {
                throw new ConfigException("Revision %s is there twice, in \"%s\" and \"%s\". Remove one of them."
                        .formatted(revision.id(), other.file(), revision.file()));
            }
        }
        if (revisions.isEmpty()) {
            throw new ConfigException(
                    "There are no revisions of Python's Alembic in \"%s\".".formatted(request.directory()));
        }
        Set<String> present = new HashSet<>();
        request.project().history().stream().map(RevisionView::id).forEach(present::add);
        List<RevisionSource> sources = new ArrayList<>();
        for (PythonRevision revision : inOrder(revisions)) {
            if (!present.contains(revision.id())) {
                sources.add(source(revision, request.versionPath(), notes));
            }
        }
        notes.add("env.py isn't translated: what it configures belongs into Env.java.");
        return new ImportPlan(sources, revisions.size() - sources.size(), standing(request, revisions), notes);
    }

    /** Each behind those that it builds on. */
    private static List<PythonRevision> inOrder(Map<String, PythonRevision> revisions) {
        Set<PythonRevision> ordered = new LinkedHashSet<>();
        List<PythonRevision> left = new ArrayList<>(revisions.values());
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            List<PythonRevision> ready = left.stream()
                    .filter(one -> placed.containsAll(one.revises()))
                    .toList();
            if (ready.isEmpty()) {
                PythonRevision first = left.get(0);
                throw new ConfigException("\"%s\" builds on %s, which has no file, or on itself."
                        .formatted(first.file(), String.join(", ", first.revises())));
            }
            ordered.addAll(ready);
            left.removeAll(ready);
            ready.forEach(one -> placed.add(one.id()));
        }
        return List.copyOf(ordered);
    }

    private static RevisionSource source(PythonRevision revision, Optional<String> versionPath, List<String> notes) {
        PythonBody upgrade = PythonBody.of(revision.fileName(), revision.function("upgrade"));
        PythonBody downgrade = PythonBody.of(revision.fileName(), revision.function("downgrade"));
        note(revision, "upgrade", upgrade, notes);
        note(revision, "downgrade", downgrade, notes);
        Set<String> imports = new LinkedHashSet<>(upgrade.source().imports());
        imports.addAll(downgrade.source().imports());
        return new RevisionSource(
                new Place(revision.id(), revision.revises(), revision.branchLabels(), revision.dependsOn()),
                revision.message(),
                revision.created(),
                new JavaBody(
                        List.copyOf(imports),
                        upgrade.source().text(),
                        downgrade.source().text()),
                versionPath);
    }

    private static void note(PythonRevision revision, String function, PythonBody body, List<String> notes) {
        if (!body.untranslated().isEmpty()) {
            notes.add("%s: %s isn't translated (%s), and stops until you write it."
                    .formatted(
                            revision.fileName(), function, body.untranslated().get(0)));
        }
    }

    private static Optional<ImportPlan.Standing> standing(
            ImportRequest request, Map<String, PythonRevision> revisions) {
        ForeignTable table = ForeignTable.read(request, new ForeignTable.Place(Optional.empty(), List.of(TABLE), ""));
        List<String> heads = table.rows().stream()
                .map(row -> row.getOrDefault("version_num", ""))
                .toList();
        if (table.name().isEmpty()) {
            return Optional.empty();
        }
        Set<String> applied = new HashSet<>();
        for (String head : heads) {
            if (!revisions.containsKey(head)) {
                throw new ConfigException("This database stands at %s, and there is no file of it.".formatted(head));
            }
            addWithAncestors(head, revisions, applied);
        }
        List<String> pending = inOrder(revisions).stream()
                .map(PythonRevision::id)
                .filter(id -> !applied.contains(id))
                .toList();
        return Optional.of(new ImportPlan.Standing(TABLE, List.copyOf(applied), heads, pending));
    }

    private static void addWithAncestors(String id, Map<String, PythonRevision> revisions, Set<String> applied) {
        PythonRevision revision = revisions.get(id);
        if (revision != null && applied.add(id)) {
            revision.revises().forEach(parent -> addWithAncestors(parent, revisions, applied));
            revision.dependsOn().forEach(needed -> addWithAncestors(needed, revisions, applied));
        }
    }
}
