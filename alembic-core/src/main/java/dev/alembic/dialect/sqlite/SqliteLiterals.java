package dev.alembic.dialect.sqlite;

import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Literals of SQLite: true and false are 1 and 0. */
final class SqliteLiterals extends Literals {

    static final Literals INSTANCE = new SqliteLiterals();

    private static final String NEW_LINE = "\r\n";

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    /** Times are texts. */
    @Override
    public @Nullable Object parameter(@Nullable Object value, SqlType type) {
        Object parameter = super.parameter(value, type);
        if (parameter instanceof LocalDateTime dateTime) {
            return text(dateTime);
        } else if (parameter instanceof OffsetDateTime dateTime) {
            return text(dateTime);
        } else if (parameter instanceof LocalTime time) {
            return text(time);
        }
        return parameter instanceof LocalDate date ? date.toString() : parameter;
    }

    @Override
    public String defaultText(String text, SqlType type) {
        return text.contains(NEW_LINE) ? text(text, type) : defaultFlag(text, type);
    }

    /** The shell would make a plain line feed of a carriage return and a line feed. */
    @Override
    protected String text(String text, SqlType type) {
        return text.contains(NEW_LINE) ? "(" + string(text).replace("\r", "' || char(13) || '") + ")" : string(text);
    }
}
