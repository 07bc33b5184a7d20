package dev.alembic.dialect;

import java.util.List;
import java.util.Optional;

/**
 * A thing of a database that no model speaks of, such as a view, with the statements that make it
 * where it isn't.
 *
 * @param what it is, as it stands in a sentence: {@code view 'active_tasks'}
 * @param schema that it is in; empty: the default one, or none
 * @param precedesTables whether tables need it, as a column needs its domain
 * @param create the statements that make it, in order; none if the database doesn't say how
 * @param drop the statements that drop it, in order; none if it goes with a table
 * @param rights the statements that give others their rights on it, and it to its owner
 */
public record Definition(
        String what,
        Optional<String> schema,
        boolean precedesTables,
        List<String> create,
        List<String> drop,
        List<String> rights) {

    /** Copies the lists. */
    public Definition {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
        rights = List.copyOf(rights);
    }

    /** Of the default schema, made after the tables by one statement. */
    public static Definition of(String what, String create, String drop) {
        return new Definition(what, Optional.empty(), false, List.of(create), List.of(drop), List.of());
    }

    /** The same, made by these statements. */
    public Definition creating(List<String> statements) {
        return new Definition(what, schema, precedesTables, statements, drop, rights);
    }

    /** The same, which tables need. */
    public Definition beforeTables() {
        return new Definition(what, schema, true, create, drop, rights);
    }
}
