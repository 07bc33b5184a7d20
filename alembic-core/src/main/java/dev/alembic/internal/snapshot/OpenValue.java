package dev.alembic.internal.snapshot;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that may be nearly anything, such as that of an option: texts, booleans and whole numbers
 * stand as they are, everything else is an object of one member that says what it is.
 */
final class OpenValue {

    private static final Map<String, Class<?>> RECORDS = Map.of("name", Name.class, "table", TableName.class);

    private static final Map<String, Class<?>> FAMILIES =
            Map.of("expression", SqlExpression.class, "type", SqlType.class);

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            Long.class, Long::valueOf,
            Double.class, Double::valueOf,
            BigDecimal.class, BigDecimal::new,
            BigInteger.class, BigInteger::new,
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, LocalDateTime::parse,
            OffsetDateTime.class, OffsetDateTime::parse,
            UUID.class, UUID::fromString);

    private OpenValue() {}

    static @Nullable Object write(@Nullable Object value, RecordWriter records) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        } else if (value instanceof Collection<?> items) {
            List<@Nullable Object> written = new ArrayList<>();
            items.forEach(item -> written.add(write(item, records)));
            return written;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            map.forEach((key, item) -> written.put(String.valueOf(key), write(item, records)));
            return Map.of("map", written);
        } else if (TEXTS.containsKey(value.getClass())) {
            return Map.of(value.getClass().getSimpleName(), value.toString());
        }
        return record(value, records);
    }

    private static Object record(Object value, RecordWriter records) {
        if (value instanceof Record record) {
            for (Map.Entry<String, Class<?>> family : FAMILIES.entrySet()) {
                if (family.getValue().isInstance(record)) {
                    return Map.of(family.getKey(), records.of(record, family.getValue()));
                }
            }
            for (Map.Entry<String, Class<?>> one : RECORDS.entrySet()) {
                if (one.getValue().isInstance(record)) {
                    return Map.of(one.getKey(), records.of(record, one.getValue()));
                }
            }
        }
        throw new AlembicException("\"%s\" is a %s, for which a snapshot has no place."
                .formatted(value, value.getClass().getName()));
    }

    static @Nullable Object read(@Nullable Object json, RecordReader records) {
        if (json instanceof BigDecimal number) {
            return RecordReader.whole(number, BigDecimal::intValueExact);
        } else if (json instanceof List<?> items) {
            List<@Nullable Object> read = new ArrayList<>();
            items.forEach(item -> read.add(read(item, records)));
            return read;
        } else if (json instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            return read(String.valueOf(only.getKey()), only.getValue(), records);
        }
        return json;
    }

    private static @Nullable Object read(String tag, @Nullable Object json, RecordReader records) {
        if (tag.equals("map") && json instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> read = new LinkedHashMap<>();
            map.forEach((key, item) -> read.put(String.valueOf(key), read(item, records)));
            return read;
        }
        Class<?> declared = FAMILIES.getOrDefault(tag, RECORDS.get(tag));
        if (declared != null) {
            return records.read(json, declared);
        }
        Function<String, Object> parser = TEXTS.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().equals(tag))
                .findFirst()
                .orElseThrow(() -> new AlembicException("It has a value of the unknown kind \"%s\".".formatted(tag)))
                .getValue();
        try {
            return parser.apply(String.valueOf(json));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new AlembicException("It has \"%s\", which is no %s.".formatted(json, tag), e);
        }
    }
}
