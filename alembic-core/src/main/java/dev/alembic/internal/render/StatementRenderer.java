package dev.alembic.internal.render;

import dev.alembic.op.Statement;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw SQL, INSERT, UPDATE and DELETE. */
final class StatementRenderer {

    private final ObjectRenderer objects;

    StatementRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    /** Text and parameters. */
    List<Code> raw(Statement.Raw raw) {
        List<Code> arguments = new ArrayList<>(List.of(Code.string(raw.text())));
        for (@Nullable Object parameter : raw.parameters()) {
            arguments.add(parameter == null ? Code.raw("(Object) null") : objects.of(parameter));
        }
        return arguments;
    }

    Code of(Statement statement) {
        String type = objects.name(Statement.class);
        if (statement instanceof Statement.Insert insert) {
            return set(made(insert.table(), "insertInto", "Insert"), insert.values());
        } else if (statement instanceof Statement.Update update) {
            Code code = set(made(update.table(), "update", "Update"), update.values());
            return where(code, update.conditions());
        } else if (statement instanceof Statement.Delete delete) {
            return where(made(delete.table(), "deleteFrom", "Delete"), delete.conditions());
        }
        Statement.Raw raw = (Statement.Raw) statement;
        return Code.call(type + (raw.isSingle() ? ".single" : ".sql"), raw(raw));
    }

    /** By the short form where the table has no schema, else by the constructor. */
    private Code made(TableName table, String method, String record) {
        String type = objects.name(Statement.class);
        if (table.schema().isEmpty() && NameRenderer.isPlain(table)) {
            return Code.call(type + "." + method, Code.string(table.text()));
        }
        List<Code> arguments = new ArrayList<>(List.of(objects.of(table)));
        if (!record.equals("Delete")) {
            arguments.add(Code.call(objects.name(Map.class) + ".of"));
        }
        if (!record.equals("Insert")) {
            arguments.add(Code.call(objects.name(List.class) + ".of"));
        }
        return Code.call("new " + type + "." + record, arguments);
    }

    private Code set(Code code, Map<Name, SqlExpression> values) {
        Code all = code;
        for (Map.Entry<Name, SqlExpression> entry : values.entrySet()) {
            all = all.then("set", NameRenderer.plain(entry.getKey()), value(entry.getValue()));
        }
        return all;
    }

    private Code value(SqlExpression value) {
        boolean isPlain = value instanceof SqlExpression.Literal literal && !literal.isInline();
        return isPlain ? objects.of(((SqlExpression.Literal) value).value()) : objects.of(value);
    }

    private Code where(Code code, List<SqlExpression> conditions) {
        Code all = code;
        for (SqlExpression condition : conditions) {
            all = all.then("where", objects.of(condition));
        }
        return all;
    }
}
