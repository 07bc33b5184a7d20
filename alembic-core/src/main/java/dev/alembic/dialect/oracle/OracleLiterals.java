package dev.alembic.dialect.oracle;

import dev.alembic.sql.Literals;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Literals of Oracle, where a text is no date unless a function makes it one. */
final class OracleLiterals extends Literals {

    static final Literals INSTANCE = new OracleLiterals();

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FRACTIONS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSSSS");

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String bytes(byte[] value) {
        return "HEXTORAW('" + HexFormat.of().withUpperCase().formatHex(value) + "')";
    }

    @Override
    protected String date(LocalDate value) {
        return "TO_DATE(" + string(value.toString()) + ", 'YYYY-MM-DD')";
    }

    @Override
    protected String dateTime(LocalDateTime value) {
        boolean isWhole = value.truncatedTo(ChronoUnit.SECONDS).equals(value);
        return isWhole
                ? "TO_DATE('" + value.format(SECONDS) + "', 'YYYY-MM-DD HH24:MI:SS')"
                : "TO_TIMESTAMP('" + value.format(FRACTIONS) + "', 'YYYY-MM-DD HH24:MI:SS.FF9')";
    }

    @Override
    protected String dateTime(OffsetDateTime value) {
        return "TO_TIMESTAMP_TZ('%s%s', 'YYYY-MM-DD HH24:MI:SS.FF9TZH:TZM')"
                .formatted(value.format(FRACTIONS), offset(value.getOffset()));
    }
}
