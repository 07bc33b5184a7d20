package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.TypeArgs;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of conversions in which no value is changed or refused. Everything that isn't on it may
 * lose something.
 */
final class SafeConversions {

    private static final String ARRAY = "\\s*\\[\\d*]";
    private static final int LONGEST_DATE = 13;
    private static final int UUID_LENGTH = 36;
    private static final int BITS_OF_DOUBLE = 53;

    private final Dialect dialect;
    private final Defaults defaults;

    /**
     * What a type holds that doesn't say.
     *
     * @param decimalDigits of NUMERIC, without any after the point unless it is without limit
     * @param fractionDigits of a second
     * @param areNumbersAlike whether a number is kept in all its bits whatever its type is called
     */
    record Defaults(long decimalDigits, int fractionDigits, boolean areNumbersAlike) {}

    SafeConversions(Dialect dialect, Defaults defaults) {
        this.dialect = dialect;
        this.defaults = defaults;
    }

    /** Whether each value of the one type is one of the other, and stays as it is. */
    boolean isSafe(SqlType from, SqlType to) {
        SqlType live = from.on(dialect.name());
        SqlType model = to.on(dialect.name());
        try {
            TypeForm was = form(live);
            TypeForm is = form(model);
            boolean areAlike = isArray(was) == isArray(is) && isCharsetKept(was, is);
            return live.equals(model) || (areAlike && isSafe(range(live, was), range(model, is)));
        } catch (AlembicException e) {
            return false;
        }
    }

    private TypeForm form(SqlType type) {
        return TypeForm.of(TypeArgs.parse(dialect.types().toSql(type)));
    }

    private static boolean isArray(TypeForm type) {
        return type.name().endsWith("]");
    }

    private ValueRange range(SqlType type, TypeForm form) {
        return type instanceof EnumType enumeration
                ? ValueRange.ofValues(enumeration.values())
                : ValueRange.of(form.named(form.name().replaceAll(ARRAY, "")), defaults);
    }

    /** Every character is in Unicode; what is in another set isn't known. */
    private static boolean isCharsetKept(TypeForm from, TypeForm to) {
        Optional<String> charset = to.charset().map(name -> name.toLowerCase(Locale.ROOT));
        return charset.isEmpty()
                || charset.get().equals("utf8mb4")
                || charset.equals(from.charset().map(name -> name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isSafe(ValueRange from, ValueRange to) {
        return from.equals(to)
                || switch (to.family()) {
                    case WHOLE -> isWhole(from, to);
                    case DECIMAL -> isDecimal(from, to);
                    case FLOATING -> isFloating(from, to);
                    case TEXT -> isText(from, to);
                    case MOMENT, TIME -> isTime(from, to);
                    case BYTES, BITS -> from.family() == to.family() && !to.isFixed() && from.size() <= to.size();
                    case ENUMERATION ->
                        from.family() == to.family() && to.values().containsAll(from.values());
                    case JSON -> from.family() == to.family() && (from.isFixed() || !to.isFixed());
                    case TRUTH, DATE, UUID, XML -> from.family() == to.family();
                    case OTHER -> false;
                };
    }

    private static boolean isWhole(ValueRange from, ValueRange to) {
        if (from.family() == ValueRange.Family.WHOLE) {
            boolean isLarger = from.size() < to.size();
            return from.isFixed() == to.isFixed() ? from.size() <= to.size() : isLarger && from.isFixed();
        } else if (from.family() == ValueRange.Family.DECIMAL) {
            return from.scale() == 0 && !to.isFixed() && from.wholeDigits() < to.wholeDigits();
        }
        return from.family() == ValueRange.Family.TRUTH;
    }

    private static boolean isDecimal(ValueRange from, ValueRange to) {
        boolean isNumber = from.family() == ValueRange.Family.WHOLE || from.family() == ValueRange.Family.DECIMAL;
        return isNumber && from.wholeDigits() <= to.wholeDigits() && from.scale() <= to.scale();
    }

    private static boolean isFloating(ValueRange from, ValueRange to) {
        boolean isSmall =
                from.family() == ValueRange.Family.WHOLE && from.size() <= (to.size() == BITS_OF_DOUBLE ? 32 : 24);
        return isSmall || (from.family() == to.family() && from.size() <= to.size());
    }

    /** A DATETIME has more years than a TIMESTAMP where there are both (MySQL, manual 13.2.2). */
    private static boolean isTime(ValueRange from, ValueRange to) {
        if (from.family() == ValueRange.Family.DATE) {
            return to.family() == ValueRange.Family.MOMENT && !to.isZoned();
        }
        return from.family() == to.family()
                && from.isZoned() == to.isZoned()
                && from.size() <= to.size()
                && (from.isFixed() || !to.isFixed());
    }

    /** Texts that are filled up with blanks lose those that were there. */
    private static boolean isText(ValueRange from, ValueRange to) {
        boolean isFilledUp = to.isFixed() && !from.isFixed();
        return !isFilledUp && length(from, to.isUnlimited()) <= to.size();
    }

    /** How long values are as texts. */
    private static long length(ValueRange from, boolean isUnlimited) {
        return switch (from.family()) {
            case TEXT -> from.size();
            case WHOLE -> from.wholeDigits() + 1;
            case DECIMAL -> isUnlimited ? 0 : from.size() == ValueRange.UNLIMITED ? from.size() : from.size() + 3;
            case TRUTH -> "false".length();
            case DATE -> LONGEST_DATE;
            case UUID -> UUID_LENGTH;
            case ENUMERATION ->
                from.values().stream().mapToInt(String::length).max().orElse(0);
            case MOMENT, TIME, JSON, XML -> isUnlimited ? 0 : ValueRange.UNLIMITED;
            case FLOATING -> isUnlimited && from.size() == BITS_OF_DOUBLE ? 0 : ValueRange.UNLIMITED;
            case BYTES, BITS, OTHER -> ValueRange.UNLIMITED;
        };
    }
}
