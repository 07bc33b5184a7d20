package dev.alembic.dialect.h2;

import dev.alembic.schema.JsonType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Literals of H2. */
final class H2Literals extends Literals {

    static final Literals INSTANCE = new H2Literals();

    @Override
    protected String uuid(UUID value, SqlType type) {
        return string(value.toString());
    }

    /** Bytes are read as JSON; a text would be stored as one JSON string. */
    @Override
    public @Nullable Object parameter(@Nullable Object value, SqlType type) {
        Object parameter = value instanceof UUID ? value : super.parameter(value, type);
        return type instanceof JsonType && parameter != null
                ? parameter.toString().getBytes(StandardCharsets.UTF_8)
                : parameter;
    }

    @Override
    protected String special(double value) {
        return string(Double.toString(value));
    }

    /** A text for a JSON column would be stored as one JSON string. */
    @Override
    public String write(@Nullable Object value, SqlType type) {
        String sql = super.write(value, type);
        return type instanceof JsonType && value != null ? "JSON " + sql : sql;
    }
}
