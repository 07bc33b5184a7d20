package dev.alembic.internal.script;

import dev.alembic.internal.revision.RevisionInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the comment lines at the beginning of a SQL revision say.
 *
 * @param values header key to its value, in the order written
 * @param doc the message and the description lines behind it
 * @param bodyStart where the line behind {@code -- upgrade} begins in the text
 * @param bodyLine the number of that line, counted from 1
 */
record SqlHeader(Map<String, String> values, String doc, int bodyStart, int bodyLine) {

    /** The keys there are. */
    static final List<String> KEYS = List.of(
            "revision",
            "revises",
            "message",
            "created",
            "branch_labels",
            "depends_on",
            "replaces",
            "gate",
            "transactional",
            "irreversible");

    /** The revision id. */
    String id() {
        return values.getOrDefault("revision", "");
    }

    /** The ids or labels of a key, which stand between commas or blanks. */
    List<String> list(String key) {
        String value = values.getOrDefault(key, "");
        return List.of(value.split("[,\\s]+")).stream()
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Whether the revision may run inside a transaction. */
    boolean isTransactional() {
        return !values.getOrDefault("transactional", "true").equalsIgnoreCase("false");
    }

    /** Why there is no way back; empty if the file does not say so. */
    Optional<String> irreversible() {
        return Optional.ofNullable(values.get("irreversible"));
    }

    /** The node of the graph. */
    RevisionInfo info(String location) {
        return new RevisionInfo(
                id(),
                list("revises"),
                list("depends_on"),
                list("branch_labels"),
                doc.lines().findFirst().orElse(""),
                doc,
                Optional.ofNullable(values.get("created")).filter(text -> !text.isEmpty()),
                location,
                list("replaces"),
                Optional.ofNullable(values.get("gate")).filter(text -> !text.isEmpty()));
    }
}
