package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.TypeArgs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Values of types, such as can be written into SQL: a usual one first, then those at the bounds. */
public final class SampleValues {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_DIGITS = 30;
    private static final LocalDateTime LATEST_MOMENT = LocalDateTime.of(2037, 12, 31, 23, 59, 59);
    private static final SafeConversions.Defaults DEFAULTS =
            new SafeConversions.Defaults(ValueRange.UNLIMITED, 6, false);

    private SampleValues() {}

    /** Some values; none if the type isn't known. */
    public static List<Object> of(SqlType type, Dialect dialect) {
        SqlType own = type.on(dialect.name());
        if (own instanceof EnumType enumeration) {
            return List.copyOf(enumeration.values());
        }
        try {
            TypeForm form = TypeForm.of(TypeArgs.parse(dialect.types().toSql(own)));
            return of(ValueRange.of(form, DEFAULTS), form.name());
        } catch (AlembicException e) {
            return List.of();
        }
    }

    private static List<Object> of(ValueRange range, String name) {
        return switch (range.family()) {
            case WHOLE -> whole(range);
            case DECIMAL -> decimal(range);
            case FLOATING -> List.of(1.5, 0.0, 1.0e30, -1.5, 0.125);
            case TRUTH -> List.of(true, false);
            case TEXT -> text(range);
            case DATE ->
                List.of(
                        LocalDate.of(2000, 2, 29),
                        LocalDate.of(1970, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(1000, 1, 1),
                        LocalDate.of(2024, 12, 31));
            case MOMENT -> moments(range);
            case TIME -> List.of(LocalTime.of(12, 30), LocalTime.MIN, LocalTime.of(23, 59, 59));
            case UUID ->
                List.of(new UUID(1, 1), new UUID(0, 0), new UUID(-1, -1), new UUID(2, -2), new UUID(1L << 32, 7));
            case JSON -> List.of("{\"a\": 1}", "{}", "[]", "[1, null, \"ü\"]", "0");
            case XML -> List.of("<a/>", "<a>ü</a>");
            case BYTES -> List.of(new byte[] {1}, new byte[0], new byte[] {-1}, new byte[] {0}, new byte[] {65});
            case ENUMERATION ->
                List.copyOf(range.values().stream()
                        .map(value -> value.replaceAll("^'|'$", "").replace("''", "'"))
                        .toList());
            case BITS, OTHER -> name.startsWith("interval") ? List.of("1 day", "0", "1 year") : List.of();
        };
    }

    private static List<Object> whole(ValueRange range) {
        BigInteger values = BigInteger.TWO.pow((int) range.size());
        BigInteger half = values.shiftRight(1);
        BigInteger most = (range.isFixed() ? values : half).subtract(BigInteger.ONE);
        BigInteger least = range.isFixed() ? BigInteger.TWO : half.negate();
        return List.of(1, 0, new BigDecimal(most), new BigDecimal(least), 7);
    }

    private static List<Object> decimal(ValueRange range) {
        boolean isOpen = range.size() == ValueRange.UNLIMITED;
        long scale = isOpen ? 2 : range.scale();
        long digits = isOpen ? MOST_DIGITS : Math.min(range.size(), MOST_DIGITS);
        BigDecimal most = new BigDecimal(BigInteger.TEN.pow((int) digits).subtract(BigInteger.ONE), (int) scale);
        BigDecimal least = new BigDecimal(BigInteger.ONE, (int) scale);
        return List.of(least.multiply(BigDecimal.valueOf(5)), 0, most, most.negate(), least);
    }

    private static List<Object> text(ValueRange range) {
        int length = (int) Math.min(range.size(), LONGEST_TEXT);
        return List.of(
                cut("Ada's 1st", length),
                "",
                "x".repeat(Math.min(length, range.isUnlimited() ? 300 : length)),
                cut("Ünïcode 100%", length),
                cut("b", length));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static List<Object> moments(ValueRange range) {
        List<LocalDateTime> moments = List.of(
                LocalDateTime.of(2000, 2, 29, 23, 59, 59),
                LocalDateTime.of(1970, 1, 2, 0, 0),
                LATEST_MOMENT,
                LocalDateTime.of(2024, 12, 31, 12, 0),
                LocalDateTime.of(2001, 1, 1, 1, 1));
        return range.isZoned()
                ? List.copyOf(moments.stream()
                        .map(moment -> moment.atOffset(ZoneOffset.UTC))
                        .toList())
                : List.copyOf(moments);
    }
}
