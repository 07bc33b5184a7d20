package dev.alembic.dialect.mysql;

import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Literals of MySQL and MariaDB, where a backslash escapes unless NO_BACKSLASH_ESCAPES is set. */
final class MysqlLiterals extends Literals {

    static final Literals INSTANCE = new MysqlLiterals();

    @Override
    protected String escape(String text) {
        return super.escape(text).replace("\\", "\\\\");
    }

    /** There are no offsets from UTC, so it is stored in UTC. */
    @Override
    protected String dateTime(OffsetDateTime value) {
        return dateTime(utc(value));
    }

    @Override
    public @Nullable Object parameter(@Nullable Object value, SqlType type) {
        Object parameter = super.parameter(value, type);
        return parameter instanceof OffsetDateTime dateTime ? utc(dateTime) : parameter;
    }

    private static LocalDateTime utc(OffsetDateTime value) {
        return value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    @Override
    public String defaultText(String text, SqlType type) {
        return defaultFlag(text, type);
    }
}
