package dev.alembic.internal.script;

import dev.alembic.internal.revision.RevisionInfo;

/**
 * What the text of a Java revision says before its class body.
 *
 * @param packageName empty for the unnamed package
 * @param className simple name of the class that wears the annotation
 * @param doc text of the class's doc comment; empty if it has none
 */
record JavaHeader(String packageName, String className, String doc, RevisionAnnotation annotation) {

    /** The name by which the class is loaded. */
    String typeName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    /** The node of the graph. */
    RevisionInfo info(String location) {
        return new RevisionInfo(
                annotation.values("id").get(0),
                annotation.values("revises"),
                annotation.values("dependsOn"),
                annotation.values("branchLabels"),
                doc.lines().findFirst().orElse(""),
                doc,
                annotation.values("created").stream()
                        .filter(text -> !text.isEmpty())
                        .findFirst(),
                location,
                annotation.values("replaces"),
                annotation.values("gate").stream()
                        .filter(text -> !text.isEmpty())
                        .findFirst());
    }
}
