package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.RevisionView.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Revisions as a picture in a language of other programs, or as SVG; newest first. */
final class HistoryPicture {

    /** What {@code --format} may ask for. */
    static final List<String> FORMATS = List.of("mermaid", "dot", "svg");

    private final List<RevisionView> revisions;
    private final Set<String> shown;

    /** Of these revisions, each before its parents. */
    HistoryPicture(List<RevisionView> revisions) {
        this.revisions = revisions;
        this.shown = revisions.stream().map(RevisionView::id).collect(Collectors.toCollection(HashSet::new));
    }

    String in(String format) {
        return switch (format) {
            case "mermaid" -> mermaid();
            case "dot" -> dot();
            default -> new HistorySvg(revisions).text();
        };
    }

    /** See mermaid.js.org/syntax/flowchart.html; a dotted line is a dependency. */
    private String mermaid() {
        StringBuilder text = new StringBuilder("flowchart BT\n");
        for (RevisionView revision : revisions) {
            text.append("    r%s[\"%s<br/>%s\"]%s\n"
                    .formatted(name(revision.id()), revision.id(), html(revision.message()), style(revision)));
        }
        edges("    r%s --> r%s\n", "    r%s -.-> r%s\n", text);
        return text.append("    classDef head stroke-width:3px\n    classDef current fill:#9f9,color:#000\n")
                .toString();
    }

    /** See graphviz.org/doc/info/lang.html; a dotted line is a dependency. */
    private String dot() {
        StringBuilder text = new StringBuilder("digraph history {\n    rankdir=BT;\n    node [shape=box];\n");
        for (RevisionView revision : revisions) {
            text.append("    \"%s\" [label=\"%s\\n%s\"%s];\n"
                    .formatted(
                            revision.id(),
                            revision.id(),
                            revision.message().replace("\\", "\\\\").replace("\"", "\\\""),
                            (revision.is(Mark.HEAD) ? ", penwidth=3" : "")
                                    + (revision.is(Mark.CURRENT) ? ", style=filled, fillcolor=palegreen" : "")));
        }
        edges("    \"%s\" -> \"%s\";\n", "    \"%s\" -> \"%s\" [style=dotted];\n", text);
        return text.append("}\n").toString();
    }

    private void edges(String parents, String dependencies, StringBuilder text) {
        boolean isMermaid = parents.contains("-->");
        for (RevisionView revision : revisions) {
            String id = isMermaid ? name(revision.id()) : revision.id();
            revision.revises().stream()
                    .filter(shown::contains)
                    .forEach(parent -> text.append(parents.formatted(isMermaid ? name(parent) : parent, id)));
            revision.dependsOn().stream()
                    .filter(shown::contains)
                    .forEach(other -> text.append(dependencies.formatted(isMermaid ? name(other) : other, id)));
        }
    }

    private static String style(RevisionView revision) {
        if (revision.is(Mark.CURRENT)) {
            return ":::current";
        }
        return revision.is(Mark.HEAD) ? ":::head" : "";
    }

    private static String name(String id) {
        return id.replaceAll("\\W", "_");
    }

    /** Text within a label, which may hold anything. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
