package dev.alembic.imports.source;

import dev.alembic.RevisionSource;
import dev.alembic.RevisionSource.SqlBody;
import dev.alembic.RevisionView;
import dev.alembic.error.ConfigException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a graph of migrations that stand in a row. What has run is the trunk. What was passed over,
 * since it came later than one that stands behind it, becomes a branch that is still to run, and is
 * brought together with the trunk behind the last one that has run. As that one ran without it, it
 * needs none of it.
 */
public final class HistoryChain {

    private static final String MERGE_MESSAGE = "bring together what ran out of order";

    private final ImportRequest request;
    private final List<Link> links;
    private final Map<String, RevisionView> present = new LinkedHashMap<>();
    private final Map<String, List<String>> parents = new LinkedHashMap<>();
    private final List<RevisionSource> written = new ArrayList<>();

    /** A chain of these, in the order in which the other tool would run them on an empty database. */
    public HistoryChain(ImportRequest request, List<Link> links) {
        this.request = request;
        this.links = links;
        List<RevisionView> newestFirst = request.project().history();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            present.put(newestFirst.get(i).id(), newestFirst.get(i));
        }
    }

    /**
     * Makes it.
     *
     * @param table the table that says what has run; empty if the database wasn't asked or has none
     * @throws ConfigException if what ran in the database can't be said in the graph that is there
     */
    public ImportPlan plan(Optional<String> table, List<String> notes) {
        long known =
                links.stream().filter(link -> present.containsKey(link.id())).count();
        if (known == 0) {
            requireNoOthers();
            grow();
        } else {
            extend();
        }
        return new ImportPlan(written, (int) known, table.map(this::standing), notes);
    }

    /** The revisions of a project that has others already would have no place among them. */
    private void requireNoOthers() {
        if (!present.isEmpty() && !links.isEmpty()) {
            throw new ConfigException(("This project has revisions of its own already (%s). What is imported is older"
                            + " than they are: import into a new project, made by \"alembic init\".")
                    .formatted(present.keySet().iterator().next()));
        }
    }

    private void grow() {
        int lastApplied = lastApplied();
        List<String> trunk = List.of();
        List<String> branch = List.of();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            boolean isPassedOver = !link.isApplied() && i < lastApplied;
            if (isPassedOver) {
                add(link, joined(branch, trunk));
                branch = List.of(link.id());
            } else if (link.isApplied()) {
                add(link, trunk);
                trunk = List.of(link.id());
            } else {
                add(link, joined(trunk, branch));
                trunk = List.of(link.id());
                branch = List.of();
            }
        }
        if (!branch.isEmpty()) {
            merge(joined(trunk, branch));
        }
    }

    private int lastApplied() {
        int last = -1;
        for (int i = 0; i < links.size(); i++) {
            last = links.get(i).isApplied() ? i : last;
        }
        return last;
    }

    /** Parents without those that the others build on anyway. */
    private List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        second.stream().filter(id -> !ancestors(first).contains(id)).forEach(all::add);
        return all;
    }

    private Set<String> ancestors(List<String> ids) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (found.add(id)) {
                open.addAll(parents.getOrDefault(id, List.of()));
            }
        }
        return found;
    }

    private void add(Link link, List<String> on) {
        parents.put(link.id(), on);
        written.add(link.on(on, request.versionPath()));
    }

    private void merge(List<String> heads) {
        String id = "merge_" + String.join("_", heads);
        String shortId = id.length() <= Ids.MAX_LENGTH ? id : Ids.of(id, id);
        SqlBody nothing = new SqlBody("", Optional.of(""), true);
        add(new Link(shortId, MERGE_MESSAGE, Optional.empty(), nothing, false), heads);
    }

    /** Revisions that are there stay as they are; what is new goes on top of them. */
    private void extend() {
        present.values().forEach(view -> parents.put(view.id(), view.revises()));
        List<String> heads = new ArrayList<>(present.keySet());
        present.values().forEach(view -> heads.removeAll(view.revises()));
        List<String> top = heads;
        for (Link link : links) {
            if (!present.containsKey(link.id())) {
                add(link, top);
                top = List.of(link.id());
            }
        }
    }

    private ImportPlan.Standing standing(String table) {
        Set<String> applied = new HashSet<>();
        links.stream().filter(Link::isApplied).forEach(link -> applied.add(link.id()));
        Set<String> needed = ancestors(List.copyOf(applied));
        links.stream()
                .filter(link -> needed.contains(link.id()) && !link.isApplied())
                .findFirst()
                .ifPresent(this::refuseGap);
        List<String> heads = new ArrayList<>();
        links.stream().filter(Link::isApplied).forEach(link -> heads.add(link.id()));
        applied.forEach(id -> heads.removeAll(parents.getOrDefault(id, List.of())));
        List<String> pending =
                parents.keySet().stream().filter(id -> !applied.contains(id)).toList();
        List<String> ran = parents.keySet().stream().filter(applied::contains).toList();
        return new ImportPlan.Standing(table, ran, heads, pending);
    }

    private void refuseGap(Link link) {
        throw new ConfigException(("%s (%s) has not run in this database, but one that builds on it has. The revisions"
                        + " were imported from a database where it had: let the other tool run it here first, out of"
                        + " order, and import again.")
                .formatted(link.id(), link.message()));
    }
}
