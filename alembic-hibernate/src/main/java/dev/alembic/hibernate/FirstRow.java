package dev.alembic.hibernate;

import dev.alembic.op.BulkInsert;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The row that a table begins with which Hibernate counts with. */
final class FirstRow {

    private static final Pattern INSERT = Pattern.compile(
            "insert into \\S+?\\s*\\(([^)]*)\\)\\s*values\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\G\\s*('(?:[^']|'')*'|-?\\d+)\\s*(?:,|$)");

    private final Names names;
    private final SqlText text;

    FirstRow(Names names, SqlText text) {
        this.names = names;
        this.text = text;
    }

    /**
     * What inserts the row: values, which every database is told in its own way, so that a revision
     * that was made on one of them runs on another; else the statement as Hibernate has it.
     */
    Operation read(TableName table, String sql) {
        Matcher insert = INSERT.matcher(sql.strip());
        return insert.matches()
                ? row(insert.group(1), insert.group(2))
                        .<Operation>map(row -> new BulkInsert(Table.of(table, List.of()), List.of(row)))
                        .orElseGet(() -> new ExecuteSql(sql))
                : new ExecuteSql(sql);
    }

    private Optional<Map<String, @Nullable Object>> row(String columns, String values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Matcher value = VALUE.matcher(values);
        for (String column : columns.split(",")) {
            if (!value.find()) {
                return Optional.empty();
            }
            row.put(names.written(column.strip()).text(), value(value.group(1)));
        }
        return Optional.of(row);
    }

    private Object value(String sql) {
        return text.literal(sql).<Object>map(literal -> literal).orElseGet(() -> number(Long.parseLong(sql)));
    }

    private static Number number(long value) {
        return value == (int) value ? (Number) (int) value : (Number) value;
    }
}
