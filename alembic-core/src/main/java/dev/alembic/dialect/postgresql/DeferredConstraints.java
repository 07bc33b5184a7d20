package dev.alembic.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * Has the checks that a transaction puts off done before its end. Constraints are called by their
 * names: what SET CONSTRAINTS ALL says also holds for constraints that are made later in the same
 * transaction, and nothing takes it back (manual, SET CONSTRAINTS).
 */
final class DeferredConstraints {

    static final String DEFERRED = "deferred";

    static final String IMMEDIATE = "immediate";

    /** A name may stand for constraints of several tables: it can be deferred if all of them can be. */
    private static final String NAMES = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.conname) AS name,
                   pg_catalog.bool_and(c.condeferred) AS is_deferred
            FROM pg_catalog.pg_constraint c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
            GROUP BY n.nspname, c.conname HAVING pg_catalog.bool_or(c.condeferrable)
            """;

    /** A row for each: whether it is deferred from the beginning as its kind, and its name. */
    static final String ROWS = "SELECT CASE WHEN is_deferred THEN '%s' ELSE '%s' END, name, NULL FROM (%s) AS names"
            .formatted(DEFERRED, IMMEDIATE, NAMES.strip());

    private DeferredConstraints() {}

    /**
     * Statements after which nothing is put off, and each constraint is as it is from the beginning.
     *
     * @param all names of those that can be deferred
     * @param deferred names of those that are from the beginning
     */
    static List<String> settled(List<String> all, List<String> deferred) {
        List<String> statements = new ArrayList<>();
        set(all, "IMMEDIATE", statements);
        set(deferred, "DEFERRED", statements);
        return statements;
    }

    private static void set(List<String> names, String when, List<String> statements) {
        if (!names.isEmpty()) {
            statements.add("SET CONSTRAINTS " + String.join(", ", names) + " " + when);
        }
    }

    /** The same for a script, which finds the names when it runs. */
    static String block() {
        return DollarQuotes.block(
                "DECLARE one record; BEGIN FOR one IN " + NAMES.strip().replaceAll("\\s+", " ")
                        + " LOOP EXECUTE 'SET CONSTRAINTS ' || one.name || ' IMMEDIATE';"
                        + " IF one.is_deferred THEN EXECUTE 'SET CONSTRAINTS ' || one.name || ' DEFERRED'; END IF;"
                        + " END LOOP; END");
    }
}
