package dev.alembic.imports.python;

import dev.alembic.imports.python.PythonValue.Call;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Pieces of SQL in Python. */
final class PythonSql {

    private PythonSql() {}

    /** SQL text: a string, or one in {@code sa.text()}, where a backslash keeps a colon from being a parameter. */
    static String statement(PythonValue value) {
        if (value instanceof Text text) {
            return text.value();
        } else if (value instanceof Call call && isText(call)) {
            return Arguments.text(call.arguments().get(0)).replace("\\:", ":");
        }
        throw new UntranslatableException("a statement that is made at run time");
    }

    private static boolean isText(Call call) {
        String name = call.function().last();
        return (name.equals("text") || name.equals("literal_column"))
                && call.arguments().size() == 1
                && call.named().isEmpty();
    }

    /** An expression: SQL text, or a function such as {@code sa.func.now()}. */
    static SqlExpression expression(PythonValue value) {
        if (value instanceof Call call && call.function().name().matches("(.*\\.)?func\\.\\w+")) {
            String name = call.function().last();
            return name.equals("now") && call.arguments().isEmpty() ? Dsl.now() : Dsl.function(name, operands(call));
        } else if (value instanceof Call call
                && call.function().last().equals("column")
                && !call.arguments().isEmpty()) {
            return Dsl.col(Arguments.text(call.arguments().get(0)));
        }
        return Dsl.sql(statement(value));
    }

    private static SqlExpression[] operands(Call call) {
        if (!call.named().isEmpty()) {
            throw new UntranslatableException(call.function().name() + " with named arguments");
        }
        return call.arguments().stream()
                .map(value -> value instanceof Text text ? Dsl.literal(text.value()) : expression(value))
                .toArray(SqlExpression[]::new);
    }

    /** {@code sa.true()} and {@code sa.false()}. */
    static Optional<Boolean> truth(PythonValue value) {
        boolean isCall = value instanceof Call call && call.arguments().isEmpty();
        String name =
                value instanceof Call call ? call.function().last() : value instanceof Name word ? word.last() : "";
        return isCall && List.of("true", "false").contains(name) ? Optional.of(name.equals("true")) : Optional.empty();
    }

    /** A table that may have its schema before a dot. */
    static TableName table(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Dsl.tableName(name) : Dsl.tableName(name.substring(0, dot), name.substring(dot + 1));
    }
}
