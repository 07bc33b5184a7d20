package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.op.Backfill;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of a backfill, as conditions in SQL: by the columns of a key.
 *
 * @param table as it stands in SQL
 * @param columns of the key, as they stand in SQL
 */
record BackfillRange(String table, List<String> columns, Dialect dialect) {

    /**
     * The order by the key that was said, or the primary key.
     *
     * @throws AlembicException if there is none that all rows have
     */
    static BackfillRange of(Backfill op, TableReader reader, Dialect dialect) {
        Table table = reader.table(op.table());
        List<Name> key = op.key().isEmpty() ? primaryKey(op, table) : op.key();
        for (Name name : op.key()) {
            requireValues(op, table, name);
        }
        List<String> quoted =
                key.stream().map(name -> dialect.identifiers().quote(name)).toList();
        return new BackfillRange(dialect.identifiers().quote(op.table()), quoted, dialect);
    }

    private static List<Name> primaryKey(Backfill op, Table table) {
        return table.primaryKey()
                .map(PrimaryKeyConstraint::columns)
                .filter(columns -> !columns.isEmpty())
                .orElseThrow(() -> new AlembicException(
                        ("%s goes by ranges of the primary key, and the table has none. Name columns that are"
                                        + " unique and not null: b.by(\"…\").")
                                .formatted(op.describe())));
    }

    private static void requireValues(Backfill op, Table table, Name name) {
        Optional<Column> column = table.columns().stream()
                .filter(one -> one.name().text().equalsIgnoreCase(name.text()))
                .findFirst();
        if (column.isPresent() && column.get().isNullable() && !table.isInPrimaryKey(column.get())) {
            throw new AlembicException(
                    "%s goes by \"%s\", and would pass over rows where that is NULL. Name a column that is not null."
                            .formatted(op.describe(), name));
        }
    }

    /**
     * The key of the row that is a number of rows behind a place, within the open transaction; absent if
     * there are fewer.
     *
     * @param rest the condition of the rows behind the place
     * @param rows 1 or more
     */
    Optional<List<String>> key(Connection connection, Optional<String> rest, int rows) {
        String order = String.join(", ", columns);
        String sql = "SELECT %s FROM %s%s ORDER BY %s LIMIT 1 OFFSET %d"
                .formatted(order, table, rest.map(" WHERE "::concat).orElse(""), order, rows - 1);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(literals(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseException(
                    "Can't find the next rows of table %s: %s"
                            .formatted(table, dialect.failures().words(e)),
                    e);
        }
    }

    private List<String> literals(ResultSet row) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            Object value = row.getObject(i);
            boolean isExact = value instanceof Number || value instanceof byte[];
            literals.add(dialect.literals().write(isExact ? value : row.getString(i)));
        }
        return literals;
    }

    /** The condition of the rows behind a key. */
    String behind(List<String> key) {
        return compared(key, 0, ">", ">");
    }

    /** The condition of the rows up to a key. */
    String upTo(List<String> key) {
        return compared(key, 0, "<", "<=");
    }

    /** {@code a >= 1 AND (a > 1 OR (b > 2))}: the first range is what an index is good for. */
    private String compared(List<String> key, int at, String sign, String last) {
        String column = columns.get(at);
        String value = key.get(at);
        return at == columns.size() - 1
                ? "%s %s %s".formatted(column, last, value)
                : "%1$s %2$s= %3$s AND (%1$s %2$s %3$s OR (%4$s))"
                        .formatted(column, sign, value, compared(key, at + 1, sign, last));
    }
}
