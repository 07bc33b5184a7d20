package dev.alembic.dialect.postgresql;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What facts about statements depend on; without a connection, nothing is known. */
final class PresentSchema {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.plan");

    private static final String TABLE =
            " AND c.relname = ? AND (n.nspname = ? OR (? IS NULL AND" + " pg_table_is_visible(c.oid)))";

    private static final String REFERENCED = "SELECT p.relname, CASE WHEN pg_table_is_visible(p.oid) THEN NULL ELSE"
            + " s.nspname END FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n"
            + " ON n.oid = c.relnamespace JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace s"
            + " ON s.oid = p.relnamespace WHERE k.contype = 'f' AND (k.conname = ? OR ? IS NULL)" + TABLE;

    private static final String REFERENCING = "SELECT p.relname, CASE WHEN pg_table_is_visible(p.oid) THEN NULL ELSE"
            + " s.nspname END FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid JOIN pg_namespace n"
            + " ON n.oid = c.relnamespace JOIN pg_class p ON p.oid = k.conrelid JOIN pg_namespace s"
            + " ON s.oid = p.relnamespace WHERE k.contype = 'f' AND k.confdeltype::text ~ ?" + TABLE;

    private final @Nullable Connection connection;

    PresentSchema(@Nullable Connection connection) {
        this.connection = connection;
    }

    boolean isLive() {
        return connection != null;
    }

    /** The version of the server; 0 if there is none to ask. */
    int version() {
        try {
            return connection == null ? 0 : connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            return 0;
        }
    }

    /** The type of a column. */
    Optional<String> type(TableName table, Name column) {
        return column(table, column, "SELECT format_type(a.atttypid, a.atttypmod)");
    }

    /** Whether a column forbids NULL, or a check that holds for all rows says so. */
    boolean isNeverNull(TableName table, Name column) {
        String checks = "SELECT (a.attnotnull AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid"
                + " AND k.contype = 'n' AND NOT k.convalidated AND k.conkey = ARRAY[a.attnum]))"
                + " OR EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid"
                + " AND k.contype = 'c' AND k.convalidated AND k.conkey = ARRAY[a.attnum]"
                + " AND pg_get_expr(k.conbin, k.conrelid) ~* ('^\\(*\"?' || a.attname || '\"? IS NOT NULL\\)*$'))";
        return column(table, column, checks).filter("t"::equals).isPresent();
    }

    /** Whether checks are proved again when the type of the column changes. */
    boolean hasCheck(TableName table, Name column) {
        return column(
                        table,
                        column,
                        "SELECT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'"
                                + " AND a.attnum = ANY (k.conkey))")
                .filter("t"::equals)
                .isPresent();
    }

    /** Whether there is an index with the column. */
    boolean hasIndex(TableName table, Name column) {
        return column(
                        table,
                        column,
                        "SELECT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey))")
                .filter("t"::equals)
                .isPresent();
    }

    /** Whether the columns of an index forbid NULL. */
    boolean indexIsNeverNull(TableName table, String index) {
        String schema = table.schemaText().orElse(null);
        return first(
                        "SELECT bool_and(a.attnotnull) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN"
                                + " pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)"
                                + " WHERE x.relname = ?" + TABLE,
                        index,
                        table.text(),
                        schema,
                        schema)
                .filter("t"::equals)
                .isPresent();
    }

    private Optional<String> column(TableName table, Name column, String select) {
        String query = select
                + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n"
                + " ON n.oid = c.relnamespace WHERE NOT a.attisdropped AND a.attname = ?" + TABLE;
        String schema = table.schemaText().orElse(null);
        return first(query, column.text(), table.text(), schema, schema);
    }

    /** Whether values of one type are values of another as they are on disk. */
    boolean isBinaryCoercible(String from, String to) {
        return first(
                        "SELECT castmethod FROM pg_cast WHERE castsource = to_regtype(?)"
                                + " AND casttarget = to_regtype(?)",
                        from,
                        to)
                .filter("b"::equals)
                .isPresent();
    }

    /** Whether a function may answer otherwise for each row; absent if it isn't known. */
    Optional<Boolean> isVolatile(String function) {
        return first(
                        "SELECT bool_or(provolatile = 'v') FROM pg_proc WHERE proname = ?",
                        function.toLowerCase(Locale.ROOT))
                .map("t"::equals);
    }

    /** Whether a type is a domain; absent if it isn't known. */
    Optional<Boolean> isDomain(String type) {
        return first("SELECT typtype = 'd' FROM pg_type WHERE oid = to_regtype(?)", type)
                .map("t"::equals);
    }

    /** Whether the session counts times in UTC. */
    boolean isInUtc() {
        return first("SELECT current_setting('TimeZone')")
                .filter(zone ->
                        List.of("UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu").contains(zone))
                .isPresent();
    }

    /** The table of an index, or of a constraint of one. */
    Optional<TableName> tableOfIndex(TableName index) {
        String schema = index.schemaText().orElse(null);
        return names(
                        "SELECT t.relname, CASE WHEN pg_table_is_visible(t.oid) THEN NULL ELSE n.nspname END FROM"
                                + " pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid ="
                                + " i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE true" + TABLE,
                        index.text(),
                        schema,
                        schema)
                .stream()
                .findFirst();
    }

    /** The tables that a foreign key, or all foreign keys of a table, refer to. */
    List<TableName> referenced(TableName table, @Nullable String constraint) {
        String schema = table.schemaText().orElse(null);
        return names(REFERENCED, constraint, constraint, table.text(), schema, schema);
    }

    /** The tables to which foreign keys with any of these columns refer. */
    List<TableName> referencedBy(TableName table, List<String> columns) {
        String schema = table.schemaText().orElse(null);
        String some = " AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey)"
                + " AND a.attname = ANY (string_to_array(?, ',')))";
        return names(REFERENCED + some, null, null, table.text(), schema, schema, String.join(",", columns));
    }

    /**
     * The tables whose foreign keys refer to a table.
     *
     * @param actions what becomes of their rows with those that they refer to, as pg_constraint has it
     */
    List<TableName> referencing(TableName table, String actions) {
        String schema = table.schemaText().orElse(null);
        return names(REFERENCING, "[" + actions + "]", table.text(), schema, schema);
    }

    private Optional<String> first(String query, @Nullable String... values) {
        return rows(query, values).stream().findFirst().map(row -> row.get(0));
    }

    private List<TableName> names(String query, @Nullable String... values) {
        return rows(query, values).stream()
                .map(row ->
                        new TableName(row.stream().skip(1).findFirst().map(Name::exactly), Name.exactly(row.get(0))))
                .toList();
    }

    /** The values of each row up to the first NULL. */
    private List<List<String>> rows(String query, @Nullable String... values) {
        if (connection == null) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return read(found);
            }
        } catch (SQLException e) {
            LOG.debug("The database doesn't say what a fact depends on: {}", e.getMessage());
            return List.of();
        }
    }

    private static List<List<String>> read(ResultSet found) throws SQLException {
        int width = found.getMetaData().getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= width && found.getString(i) != null; i++) {
                row.add(found.getString(i));
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
