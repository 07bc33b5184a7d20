package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has the checks that a transaction puts off done before its end. Constraints are called by their
 * names: what SET CONSTRAINTS ALL says also holds for constraints that are made later in the same
 * transaction, and nothing takes it back (manual, SET CONSTRAINTS).
 */
final class DeferredConstraints {

    /** A name may stand for constraints of several tables: it can be deferred if all of them can be. */
    private static final String NAMES = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.conname) AS name,
                   pg_catalog.bool_and(c.condeferred) AS is_deferred
            FROM pg_catalog.pg_constraint c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
            GROUP BY n.nspname, c.conname HAVING pg_catalog.bool_or(c.condeferrable)
            """;

    private final Catalog catalog;

    DeferredConstraints(Catalog catalog) {
        this.catalog = catalog;
    }

    private record Named(String name, boolean isDeferred) {}

    /** Statements after which nothing is put off, and each constraint is as it is from the beginning. */
    List<String> settled() {
        List<Named> all = catalog.list(NAMES, row -> new Named(row.text("name"), row.flag("is_deferred")));
        List<String> statements = new ArrayList<>();
        set(all, "IMMEDIATE", statements);
        set(all.stream().filter(Named::isDeferred).toList(), "DEFERRED", statements);
        return statements;
    }

    private static void set(List<Named> names, String when, List<String> statements) {
        if (!names.isEmpty()) {
            statements.add(
                    names.stream().map(Named::name).collect(Collectors.joining(", ", "SET CONSTRAINTS ", " ")) + when);
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
