package dev.alembic.internal.render;

import dev.alembic.error.AlembicException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that know nothing of schemas: texts, numbers, dates. */
final class PlainRenderer {

    /** Named, because this package doesn't see JDBC. */
    private static final Set<String> JDBC_TIMES = Set.of("java.sql.Timestamp", "java.sql.Date", "java.sql.Time");

    private final Imports imports;

    PlainRenderer(Imports imports) {
        this.imports = imports;
    }

    /** The value; absent: it isn't plain. */
    Optional<Code> of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return Optional.of(Code.raw(String.valueOf(value)));
        } else if (value instanceof String text) {
            return Optional.of(Code.string(text));
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Character c) {
            return Optional.of(Code.string(c.toString()).then("charAt", Code.raw("0")));
        } else if (value instanceof Enum<?> constant) {
            return Optional.of(Code.raw(imports.name(constant.getDeclaringClass()) + "." + constant.name()));
        } else if (value instanceof byte[] bytes) {
            return Optional.of(made(HexFormat.class, "of")
                    .then("parseHex", Code.string(HexFormat.of().formatHex(bytes))));
        }
        return parsed(value);
    }

    private Optional<Code> parsed(Object value) {
        if (value instanceof UUID) {
            return Optional.of(made(UUID.class, "fromString", Code.string(value.toString())));
        } else if (value instanceof Temporal
                && value.getClass().getPackageName().equals("java.time")) {
            return Optional.of(made(value.getClass(), "parse", Code.string(value.toString())));
        } else if (JDBC_TIMES.contains(value.getClass().getName())) {
            return Optional.of(made(value.getClass(), "valueOf", Code.string(value.toString())));
        }
        return Optional.empty();
    }

    private Optional<Code> number(Number number) {
        if (number instanceof Long) {
            return Optional.of(Code.raw(number + "L"));
        } else if (number instanceof Short || number instanceof Byte) {
            String type = number instanceof Short ? "short" : "byte";
            return Optional.of(Code.raw("(%s) %s".formatted(type, number)));
        } else if (number instanceof Double || number instanceof Float) {
            return Optional.of(floating(number));
        } else if (number instanceof BigDecimal || number instanceof BigInteger) {
            String type = imports.name(number.getClass());
            return Optional.of(Code.call("new " + type, Code.string(number.toString())));
        }
        throw new AlembicException(
                "The number %s is a %s, which can't be written into a revision. Use a number of Java's own."
                        .formatted(number, number.getClass().getName()));
    }

    private static Code floating(Number number) {
        String type = number.getClass().getSimpleName();
        if (Double.isNaN(number.doubleValue())) {
            return Code.raw(type + ".NaN");
        } else if (Double.isInfinite(number.doubleValue())) {
            return Code.raw(type + (number.doubleValue() > 0 ? ".POSITIVE" : ".NEGATIVE") + "_INFINITY");
        }
        return Code.raw(number + (number instanceof Float ? "f" : ""));
    }

    private Code made(Class<?> type, String method, Code... arguments) {
        return Code.call(imports.name(type) + "." + method, arguments);
    }
}
