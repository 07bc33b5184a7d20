package dev.alembic.dialect.mysql;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Literals;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Literals of MySQL and MariaDB, where a backslash escapes unless the session says otherwise. */
final class MysqlLiterals extends Literals {

    private static final MysqlLiterals ESCAPING = new MysqlLiterals(true);
    private static final MysqlLiterals PLAIN = new MysqlLiterals(false);

    private final boolean isEscaping;

    private MysqlLiterals(boolean isEscaping) {
        this.isEscaping = isEscaping;
    }

    /** For a session with the usual sql_mode, or for one with NO_BACKSLASH_ESCAPES. */
    static MysqlLiterals of(boolean isEscaping) {
        return isEscaping ? ESCAPING : PLAIN;
    }

    /**
     * The text of a comment, which is kept in utf8mb3: instead of an emoji, a question mark would
     * be stored.
     */
    String comment(String text) {
        if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            throw new AlembicException(
                    "A comment in this database can't hold characters of four bytes, as in \"%s\".".formatted(text));
        }
        return string(text);
    }

    /** The shell would make a plain line feed of a carriage return and a line feed. */
    @Override
    protected String escape(String text) {
        String quoted = super.escape(text);
        return isEscaping ? quoted.replace("\\", "\\\\").replace("\r", "\\r") : quoted;
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
