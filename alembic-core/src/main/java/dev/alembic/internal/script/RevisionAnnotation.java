package dev.alembic.internal.script;

import java.util.List;
import java.util.Map;

/**
 * The arguments of a {@code @Revision} as they stand in the source.
 *
 * @param arguments attribute name to its value, in the order written
 */
record RevisionAnnotation(Map<String, Argument> arguments) {

    /** The attributes there are. */
    static final List<String> ATTRIBUTES =
            List.of("id", "revises", "branchLabels", "dependsOn", "replaces", "gate", "created");

    /**
     * A value: the literals in it, and where it stands.
     *
     * @param values the literals, one unless it is an array
     * @param start where the value begins in the text
     * @param end where it ends (exclusive)
     */
    record Argument(List<String> values, int start, int end) {}

    /** The values of an attribute; empty if it is not given. */
    List<String> values(String attribute) {
        Argument argument = arguments.get(attribute);
        return argument == null ? List.of() : argument.values();
    }
}
