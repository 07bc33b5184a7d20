package dev.alembic.dialect;

import dev.alembic.op.BulkInsert;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Statement;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.sql.DmlExpressionWriter;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes statements on rows: connected with parameters, offline with the values in them. */
final class DataStatements {

    private final Dialect dialect;
    private final DdlSettings settings;

    DataStatements(Dialect dialect, DdlSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    List<Sql> bulkInsert(BulkInsert op) {
        if (op.rows().isEmpty()) {
            return List.of();
        } else if (settings.isOffline() || !op.isMulti() || hasExpressions(op)) {
            return op.rows().stream().map(row -> insert(op, row)).toList();
        }
        List<Sql> statements = new ArrayList<>();
        alike(op.rows()).forEach(rows -> statements.add(insert(op, rows)));
        return statements;
    }

    /** Rows in their order, those together that go with one statement: they have the same columns. */
    private static List<List<Map<String, @Nullable Object>>> alike(List<Map<String, @Nullable Object>> rows) {
        List<List<Map<String, @Nullable Object>>> groups = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<Map<String, @Nullable Object>> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || !last.get(0).keySet().equals(row.keySet())) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(row);
        }
        return groups;
    }

    private Sql insert(BulkInsert op, List<Map<String, @Nullable Object>> rows) {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        List<SqlType> types = columns.stream().map(column -> type(op, column)).toList();
        List<Row> values = new ArrayList<>(rows.size());
        for (Map<String, @Nullable Object> row : rows) {
            values.add(parameters(columns, types, row));
        }
        return new Sql(insertSql(op, columns), values, true, op);
    }

    private static boolean hasExpressions(BulkInsert op) {
        for (Map<String, @Nullable Object> row : op.rows()) {
            for (Object value : row.values()) {
                if (value instanceof SqlExpression) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private Row parameters(List<String> columns, List<SqlType> types, Map<String, @Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(dialect.literals().parameter(row.get(columns.get(i)), types.get(i)));
        }
        return new Row(values);
    }

    private String insertSql(BulkInsert op, List<String> columns) {
        return write("INSERT INTO")
                .table(op.table().name())
                .names(columns.stream().map(Name::of).toList())
                .words("VALUES (" + marks(columns.size()) + ")")
                .toString();
    }

    private Sql insert(BulkInsert op, Map<String, @Nullable Object> row) {
        DmlExpressionWriter writer = writer();
        List<Name> columns = row.keySet().stream().map(Name::of).toList();
        String values =
                row.entrySet().stream().map(entry -> value(op, entry, writer)).collect(Collectors.joining(", "));
        SqlWriter sql =
                write("INSERT INTO").table(op.table().name()).names(columns).words("VALUES (" + values + ")");
        return new Sql(sql.toString(), writer.rows(), true, op);
    }

    private String value(BulkInsert op, Map.Entry<String, @Nullable Object> entry, DmlExpressionWriter writer) {
        Object value = entry.getValue();
        if (value instanceof SqlExpression expression) {
            return writer.write(expression);
        }
        return settings.isOffline()
                ? dialect.literals().write(value, type(op, entry.getKey()))
                : writer.write(new SqlExpression.Literal(parameter(op, entry.getKey(), value), false));
    }

    private @Nullable Object parameter(BulkInsert op, String column, @Nullable Object value) {
        return dialect.literals().parameter(value, type(op, column));
    }

    private SqlType type(BulkInsert op, String column) {
        return op.type(column).on(dialect.name());
    }

    List<Sql> execute(ExecuteSql op) {
        Statement statement = op.statement();
        if (statement instanceof Statement.Raw raw) {
            return new RawStatements(dialect, settings).of(raw, op);
        }
        DmlExpressionWriter writer = writer();
        return List.of(new Sql(text(statement, writer), writer.rows(), op.isTransactional(), op));
    }

    private String text(Statement statement, DmlExpressionWriter writer) {
        if (statement instanceof Statement.Insert insert) {
            String values = insert.values().values().stream().map(writer::write).collect(Collectors.joining(", "));
            return write("INSERT INTO")
                    .table(insert.table())
                    .names(List.copyOf(insert.values().keySet()))
                    .words("VALUES (" + values + ")")
                    .toString();
        } else if (statement instanceof Statement.Update update) {
            String assignments = update.values().entrySet().stream()
                    .map(e -> quote(e.getKey()) + "=" + writer.write(e.getValue()))
                    .collect(Collectors.joining(", "));
            return changing("UPDATE", update.table())
                    .words("SET " + assignments)
                    .words(where(update.conditions(), writer))
                    .toString();
        }
        Statement.Delete delete = (Statement.Delete) statement;
        return changing("DELETE FROM", delete.table())
                .words(where(delete.conditions(), writer))
                .toString();
    }

    private SqlWriter changing(String words, TableName table) {
        return write(words).table(table);
    }

    private static String where(List<SqlExpression> conditions, DmlExpressionWriter writer) {
        if (conditions.isEmpty()) {
            return "";
        }
        SqlExpression all = conditions.size() == 1
                ? conditions.get(0)
                : new SqlExpression.Junction(SqlExpression.JunctionKind.AND, conditions);
        return "WHERE " + writer.write(all);
    }

    private String quote(Name name) {
        return dialect.identifiers().quote(name);
    }

    private SqlWriter write(String words) {
        return new SqlWriter(dialect.identifiers()).words(words);
    }

    private DmlExpressionWriter writer() {
        return new DmlExpressionWriter(dialect.expressions(), settings.isOffline());
    }
}
