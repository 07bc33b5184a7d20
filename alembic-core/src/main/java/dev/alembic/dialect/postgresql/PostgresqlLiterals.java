package dev.alembic.dialect.postgresql;

import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Literals of PostgreSQL, which say the same whether a backslash is an escape in ordinary texts or not. */
final class PostgresqlLiterals extends Literals {

    static final Literals INSTANCE = new PostgresqlLiterals();

    /** As the server writes it, see quote_literal (manual 9.4). */
    @Override
    public String string(String text) {
        String literal = super.string(text);
        return literal.indexOf('\\') < 0 ? literal : "E" + literal.replace("\\", "\\\\");
    }

    @Override
    protected String bytes(byte[] value) {
        return string("\\x" + HexFormat.of().formatHex(value));
    }

    @Override
    protected String uuid(UUID value, SqlType type) {
        return string(value.toString());
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value, SqlType type) {
        if (value instanceof UUID) {
            return value;
        }
        return value instanceof List<?> list && type instanceof ArrayType ? array(list) : super.parameter(value, type);
    }

    /** An array as a text: {@code {"a","b"}} (manual 8.15.2). */
    private static String array(List<?> values) {
        return values.stream().map(PostgresqlLiterals::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof List<?> list
                ? array(list)
                : "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    protected String special(double value) {
        return "'" + value + "'";
    }

    @Override
    protected String list(List<?> values, SqlType type) {
        if (!(type instanceof ArrayType array)) {
            return super.list(values, type);
        }
        SqlType item = array.dimensions() > 1 ? array.withDimensions(array.dimensions() - 1) : array.item();
        return values.stream().map(value -> write(value, item)).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
