package dev.alembic.dialect.sqlite;

import dev.alembic.error.AlembicException;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.sql.Identifiers;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks for rows whose foreign keys point at nothing. */
final class ForeignKeyCheck {

    private static final Identifiers IDENTIFIERS = SqliteDialect.IDENTIFIERS;

    private static final String TABLES = """
            SELECT d.name AS file, l.name
            FROM pragma_database_list d
                JOIN pragma_table_list l ON l.schema = d.name AND l.type = 'table'
            WHERE EXISTS (SELECT 1 FROM pragma_foreign_key_list(l.name, d.name))
            """;
    private static final String VIOLATIONS = """
            SELECT parent, fkid, count(*) AS found, min(rowid) AS example
            FROM pragma_foreign_key_check(?, ?)
            GROUP BY parent, fkid
            """;
    private static final String COLUMNS =
            "SELECT \"from\" AS name FROM pragma_foreign_key_list(?, ?) WHERE id = ? ORDER BY seq";

    private final Catalog catalog;

    ForeignKeyCheck(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    /** A table of a file. */
    private record Child(String file, String name) {}

    /**
     * Rows of one table that point at nothing in another one.
     *
     * @param key number of the foreign key
     * @param example number of one of the rows; absent in tables without row numbers
     */
    private record Violation(Child child, String parent, int key, long found, Optional<Long> example) {}

    /** How many such rows each table has; a foreign key that can't be checked counts as one. */
    Map<String, Long> counts() {
        return children().stream().collect(Collectors.toMap(Child::toString, this::count));
    }

    private long count(Child child) {
        try {
            return violations(child).stream().mapToLong(Violation::found).sum();
        } catch (AlembicException e) {
            return 1;
        }
    }

    /**
     * Makes sure that no table has more such rows than before.
     *
     * @throws AlembicException naming table, row and parent
     */
    void requireNoMoreThan(Map<String, Long> before) {
        for (Child child : children()) {
            if (count(child) > before.getOrDefault(child.toString(), 0L)) {
                throw refusal(child);
            }
        }
    }

    private List<Child> children() {
        return catalog.list(TABLES, row -> new Child(row.text("file"), row.text("name")));
    }

    private List<Violation> violations(Child child) {
        return catalog.list(VIOLATIONS, row -> violation(child, row), child.name(), child.file());
    }

    private static Violation violation(Child child, CatalogRow row) {
        return new Violation(
                child, row.text("parent"), row.integer("fkid"), row.integer("found"), row.number("example"));
    }

    private AlembicException refusal(Child child) {
        try {
            return refusal(violations(child).get(0));
        } catch (AlembicException e) {
            return unchecked(child, e);
        }
    }

    private static AlembicException unchecked(Child child, AlembicException cause) {
        return new AlembicException(
                ("A foreign key of table \"%s\" points at columns that are gone, or that are not"
                                + " unique any more. Change that key in the same revision, or leave the"
                                + " columns as they are.%n%s")
                        .formatted(child.name(), cause.getMessage()),
                cause);
    }

    private AlembicException refusal(Violation violation) {
        return new AlembicException(("%s of table \"%s\"%s points at a row of table \"%s\" that is not there (%d of"
                        + " this kind). Foreign keys are not followed while migrations run on SQLite,"
                        + " so delete or change such rows in the same revision.")
                .formatted(
                        violation.example().map(row -> "Row " + row).orElse("A row"),
                        violation.child().name(),
                        violation.example().map(row -> values(violation, row)).orElse(""),
                        violation.parent(),
                        violation.found()));
    }

    /** What the row points with: {@code (parent_id = 3)}. */
    private String values(Violation violation, long row) {
        Child child = violation.child();
        List<String> columns = catalog.list(COLUMNS, r -> r.text("name"), child.name(), child.file(), violation.key());
        String sql = IntStream.range(0, columns.size())
                .mapToObj(i -> IDENTIFIERS.quote(columns.get(i)) + " AS c" + i)
                .collect(Collectors.joining(
                        ", ",
                        "SELECT ",
                        " FROM %s.%s WHERE rowid = ?"
                                .formatted(IDENTIFIERS.quote(child.file()), IDENTIFIERS.quote(child.name()))));
        return catalog.one(sql, found -> values(columns, found), row);
    }

    private static String values(List<String> columns, CatalogRow row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " = " + row.optional("c" + i).orElse("NULL"))
                .collect(Collectors.joining(", ", " (", ")"));
    }
}
