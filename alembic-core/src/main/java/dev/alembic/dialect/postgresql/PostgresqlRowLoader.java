package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.RowLoader;
import dev.alembic.op.BulkInsert;
import dev.alembic.reflect.Catalog;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many rows of a bulk insert by {@code COPY}, where that does exactly what {@code INSERT} with parameters
 * would: into tables without rules and row security, and for values whose text the column reads as the same
 * value (manual, COPY, Notes).
 */
final class PostgresqlRowLoader {

    /** For fewer, what has to be asked costs more than it spares. */
    private static final int FEWEST = 1_000;

    private static final Set<String> WHOLE = Set.of("int4", "int8", "numeric");

    private static final int YEARS = 10_000;

    /** Which columns read the text of which values as these values; all of them that of a text. */
    private static final Map<Class<?>, Set<String>> READ = Map.of(
            Integer.class, WHOLE,
            Long.class, WHOLE,
            BigInteger.class, Set.of("numeric"),
            BigDecimal.class, Set.of("numeric"),
            Double.class, Set.of("float8"),
            Boolean.class, Set.of("bool"),
            UUID.class, Set.of("uuid"),
            LocalDate.class, Set.of("date"),
            LocalDateTime.class, Set.of("timestamp"));

    private static final String COLUMNS = """
            SELECT a.attname AS name, CASE WHEN t.typnamespace = 'pg_catalog'::regnamespace THEN t.typname ELSE '' END
                   AS type
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE c.oid = to_regclass(?) AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity AND NOT c.relhasrules
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity <> 'a' AND a.attgenerated = ''
            """;

    private PostgresqlRowLoader() {}

    /** The way for these rows; absent if there are few of them or not all can go by it. */
    static Optional<RowLoader> of(Connection connection, Sql sql) throws SQLException {
        boolean isOne = sql.source() instanceof BulkInsert insert
                && insert.isMulti()
                && insert.rows().size() == sql.rows().size();
        if (!isOne || sql.rows().size() < FEWEST || !RowCopy.isPossible(connection)) {
            return Optional.empty();
        }
        BulkInsert insert = (BulkInsert) sql.source();
        List<String> columns = insert.columns();
        Map<String, String> types = types(connection, insert.table().name());
        if (!types.keySet().containsAll(columns)) {
            return Optional.empty();
        }
        List<String> known = columns.stream().map(types::get).toList();
        boolean isReadable = sql.rows().stream().allMatch(row -> isReadable(row, known));
        String statement = statement(insert.table().name(), columns);
        return isReadable
                ? Optional.of(rows -> RowCopy.send(connection, statement, new StringReader(text(rows))))
                : Optional.empty();
    }

    private static Map<String, String> types(Connection connection, TableName table) {
        Map<String, String> types = new HashMap<>();
        String name = PostgresqlDialect.IDENTIFIERS.quote(table);
        new Catalog(connection).list(COLUMNS, row -> types.put(row.text("name"), row.text("type")), name);
        return types;
    }

    private static String statement(TableName table, List<String> columns) {
        return new SqlWriter(PostgresqlDialect.IDENTIFIERS)
                .words("COPY")
                .table(table)
                .names(columns.stream().map(Name::of).toList())
                .words("FROM STDIN")
                .toString();
    }

    private static boolean isReadable(Row row, List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            if (!isReadable(row.values().get(i), types.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(@Nullable Object value, String type) {
        boolean isFar = (value instanceof LocalDate date && (date.getYear() < 1 || date.getYear() >= YEARS))
                || (value instanceof LocalDateTime time && (time.getYear() < 1 || time.getYear() >= YEARS));
        return value == null
                || value instanceof String
                || (!isFar && READ.getOrDefault(value.getClass(), Set.of()).contains(type));
    }

    private static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            String separator = "";
            for (Object value : row.values()) {
                text.append(separator);
                separator = "\t";
                append(text, value);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            escape(text, string);
        } else {
            text.append(value);
        }
    }

    private static void escape(StringBuilder text, String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
