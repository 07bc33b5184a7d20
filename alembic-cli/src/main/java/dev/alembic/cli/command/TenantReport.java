package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * What a command that worked on many tenants says of each.
 *
 * @param <T> what it answers
 */
interface TenantReport<T> {

    /** The titles of the columns behind those that all commands have. */
    List<String> titles();

    /** How it went, in a word or two. */
    String outcome(T value);

    /** The texts of those columns. */
    List<String> cells(T value);

    /** Whether each is told of as soon as it ends. */
    default boolean isToldAtOnce() {
        return false;
    }

    /** Whether it is worth no line where there are many tenants. */
    default boolean isQuiet(T value) {
        return false;
    }

    /** Whether the command succeeds by that. */
    default boolean isWell(T value) {
        return true;
    }

    /** What is not well, in lines; empty if all is. */
    default String complaint(T value) {
        return "";
    }

    /** Writes fields of the tenant's object. */
    void write(JsonGenerator json, T value) throws IOException;
}
