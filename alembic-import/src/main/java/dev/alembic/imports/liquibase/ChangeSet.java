package dev.alembic.imports.liquibase;

import dev.alembic.imports.source.Ids;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A changeset.
 *
 * @param node what it says; in formatted SQL only its attributes
 * @param place the name of its changelog, from the folder of the first one
 * @param file its changelog
 * @param sql the statements of formatted SQL; empty where changes say what to do
 * @param sqlRollback the statements back of formatted SQL
 */
record ChangeSet(ChangeNode node, String place, Path file, Optional<String> sql, Optional<String> sqlRollback) {

    String id() {
        return node.attributes().getOrDefault("id", "");
    }

    String author() {
        return node.attributes().getOrDefault("author", "");
    }

    /** The revision's id: Liquibase's own is one only together with author and file. */
    String revision() {
        return Ids.digest(place + "::" + id() + "::" + author());
    }

    String name() {
        return "%s::%s::%s".formatted(place, id(), author());
    }

    /** Its comment, or its id; and below what else there is to know about it. */
    String message() {
        String comment = node.first("comment")
                .map(ChangeNode::text)
                .or(() -> node.get("comment"))
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .orElse(id());
        List<String> lines = new ArrayList<>(List.of(comment, "", "Changeset " + name() + "."));
        for (String key : List.of("context", "contextFilter", "labels", "dbms")) {
            node.get(key).ifPresent(value -> lines.add("Its %s: %s.".formatted(key, value)));
        }
        return String.join("\n", lines);
    }

    /** What keeps it from running everywhere, such as a context; empty if nothing does. */
    Optional<String> restriction() {
        for (String key : List.of("contextFilter", "context", "labels")) {
            if (node.get(key).isPresent()) {
                return Optional.of(key + " " + node.get(key).get());
            }
        }
        return Optional.empty();
    }

    /** Whether it is for a database of this kind, named as Liquibase does. */
    boolean isFor(String dialect) {
        Optional<String> kinds = node.get("dbms").filter(value -> !value.equalsIgnoreCase("all"));
        if (kinds.isEmpty() || dialect.isEmpty()) {
            return true;
        }
        boolean hasOthers = false;
        for (String kind : kinds.get().toLowerCase(Locale.ROOT).split("\\s*,\\s*")) {
            boolean isSame = kind.replaceFirst("^!", "").equals(dialect);
            if (isSame) {
                return !kind.startsWith("!");
            }
            hasOthers |= kind.startsWith("!");
        }
        return hasOthers;
    }

    boolean isTransactional() {
        return !node.get("runInTransaction")
                .filter(value -> value.equalsIgnoreCase("false"))
                .isPresent();
    }
}
