package dev.alembic.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What values a type can hold, as far as that is known.
 *
 * @param family what kind of values
 * @param size bits of whole and floating numbers, digits of decimals, characters, bytes, digits of a
 *     second's fraction
 * @param scale digits after the point
 * @param isFixed whether shorter values are filled up, a number has no sign, or JSON is kept in a form of
 *     its own
 * @param isZoned whether a time has its time zone
 * @param values of an enumeration; else the name of a type that isn't known
 */
record ValueRange(Family family, long size, long scale, boolean isFixed, boolean isZoned, List<String> values) {

    /** More than any value has. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private static final long TEXT = UNLIMITED - 3;
    private static final Map<String, Long> WHOLE = Map.ofEntries(
            Map.entry("tinyint", 8L),
            Map.entry("smallint", 16L),
            Map.entry("int2", 16L),
            Map.entry("mediumint", 24L),
            Map.entry("int", 32L),
            Map.entry("integer", 32L),
            Map.entry("int4", 32L),
            Map.entry("bigint", 64L),
            Map.entry("int8", 64L));
    private static final Map<String, Long> LARGE = Map.ofEntries(
            Map.entry("tinytext", 255L),
            Map.entry("text", TEXT),
            Map.entry("mediumtext", UNLIMITED - 2),
            Map.entry("longtext", UNLIMITED - 1),
            Map.entry("clob", UNLIMITED - 1),
            Map.entry("character large object", UNLIMITED - 1));
    private static final Map<String, Long> BYTES = Map.of(
            "tinyblob",
            255L,
            "blob",
            TEXT,
            "bytea",
            TEXT,
            "binary varying",
            TEXT,
            "varbinary",
            TEXT,
            "mediumblob",
            UNLIMITED - 2,
            "longblob",
            UNLIMITED - 1,
            "binary large object",
            UNLIMITED - 1);
    private static final Map<String, Family> PLAIN = Map.of(
            "bool", Family.TRUTH,
            "boolean", Family.TRUTH,
            "date", Family.DATE,
            "uuid", Family.UUID,
            "json", Family.JSON,
            "jsonb", Family.JSON,
            "xml", Family.XML,
            "enum", Family.ENUMERATION);
    private static final Pattern VARYING =
            Pattern.compile("varchar2?|nvarchar2?|(national )?(varchar|char(acter)? varying)");
    private static final Pattern PADDED = Pattern.compile("n?char|bpchar|(national )?char(acter)?");
    private static final Pattern TIME =
            Pattern.compile("(time|timestamp|datetime)(tz)?( with(out)? (local )?time zone)?");
    private static final Pattern DECIMAL = Pattern.compile("numeric|decimal|dec|number");
    private static final Pattern FLOATING = Pattern.compile("real|float[48]?|double( precision)?");

    /** Kinds of values. */
    enum Family {
        WHOLE,
        DECIMAL,
        FLOATING,
        TRUTH,
        TEXT,
        DATE,
        MOMENT,
        TIME,
        UUID,
        JSON,
        XML,
        BYTES,
        BITS,
        ENUMERATION,
        OTHER
    }

    /** The values of an enumeration. */
    static ValueRange ofValues(List<String> values) {
        return new ValueRange(Family.ENUMERATION, 0, 0, false, false, List.copyOf(values));
    }

    private static ValueRange of(Family family, long size) {
        return new ValueRange(family, size, 0, false, false, List.of());
    }

    /** What a type holds. */
    static ValueRange of(TypeForm type, SafeConversions.Defaults defaults) {
        String name = type.name().replace(" zerofill", "").replace(" unsigned", "");
        Optional<Long> first = number(type, 0);
        if (WHOLE.containsKey(name)) {
            boolean isUnsigned = type.name().contains(" unsigned");
            long bits = defaults.areNumbersAlike() ? Long.SIZE : WHOLE.get(name);
            return new ValueRange(Family.WHOLE, bits, 0, isUnsigned, false, List.of());
        } else if (LARGE.containsKey(name)) {
            return of(Family.TEXT, LARGE.get(name));
        } else if (BYTES.containsKey(name)) {
            return of(Family.BYTES, first.orElse(BYTES.get(name)));
        } else if (PLAIN.containsKey(name)) {
            return new ValueRange(PLAIN.get(name), 0, 0, name.equals("jsonb"), false, type.values());
        } else if (VARYING.matcher(name).matches()) {
            return of(Family.TEXT, first.orElse(TEXT));
        } else if (PADDED.matcher(name).matches()) {
            return new ValueRange(Family.TEXT, first.orElse(1L), 0, true, false, List.of());
        }
        return number(name, type, defaults);
    }

    private static ValueRange number(String name, TypeForm type, SafeConversions.Defaults defaults) {
        Optional<Long> first = number(type, 0);
        if (DECIMAL.matcher(name).matches()) {
            long digits = first.orElse(defaults.decimalDigits());
            long scale = first.isEmpty() && digits == UNLIMITED
                    ? UNLIMITED
                    : number(type, 1).orElse(0L);
            return new ValueRange(Family.DECIMAL, digits, scale, false, false, List.of());
        } else if (FLOATING.matcher(name).matches()) {
            boolean isDouble = defaults.areNumbersAlike()
                    || name.startsWith("double")
                    || name.endsWith("8")
                    || first.orElse(0L) > 24;
            return of(Family.FLOATING, isDouble ? 53 : 24);
        } else if (TIME.matcher(name).matches()) {
            boolean isZoned = name.contains("tz") || name.contains(" with ");
            Family family = name.startsWith("time") && !name.startsWith("timestamp") ? Family.TIME : Family.MOMENT;
            long digits = first.orElse((long) defaults.fractionDigits());
            return new ValueRange(family, digits, 0, name.startsWith("timestamp"), isZoned, List.of());
        } else if (name.equals("bit") || name.equals("bit varying")) {
            boolean isFixed = name.equals("bit");
            return new ValueRange(Family.BITS, first.orElse(isFixed ? 1L : UNLIMITED), 0, isFixed, false, List.of());
        } else if (name.equals("binary")) {
            return new ValueRange(Family.BYTES, first.orElse(1L), 0, true, false, List.of());
        }
        return new ValueRange(
                Family.OTHER, 0, 0, false, false, List.of(name, type.values().toString()));
    }

    private static Optional<Long> number(TypeForm type, int place) {
        return Optional.of(type.values())
                .filter(values -> place < values.size())
                .map(values -> values.get(place).replaceFirst("\\D+$", ""))
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::valueOf);
    }

    /** Whether a text of any length fits. */
    boolean isUnlimited() {
        return size >= TEXT;
    }

    /** How many decimal digits the whole part may have. */
    long wholeDigits() {
        if (family == Family.DECIMAL) {
            return size == UNLIMITED ? UNLIMITED : size - scale;
        }
        // The digits of the largest number of that many bits.
        return switch ((int) size) {
            case 8 -> 3;
            case 16 -> 5;
            case 24 -> 8;
            case 32 -> 10;
            default -> isFixed ? 20 : 19;
        };
    }
}
