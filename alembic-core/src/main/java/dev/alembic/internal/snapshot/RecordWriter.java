package dev.alembic.internal.snapshot;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Name;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into maps and lists for JSON: each component under its name. What {@link RecordReader}
 * takes for granted is left out: what is absent, empty or false, the first constant of an enumeration,
 * and records of nothing else.
 */
final class RecordWriter {

    /** Says which record it is, where several might stand. */
    static final String KIND = "is";

    /** A record as a map. */
    Map<String, @Nullable Object> write(Record value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(component, value);
            Object written = write(part, component.getGenericType());
            if (part instanceof Optional<?> ? written != Nothing.NOTHING : !isTakenForGranted(written)) {
                members.put(component.getName(), written);
            }
        }
        return members;
    }

    private static @Nullable Object get(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record tells its components", e);
        }
    }

    private static boolean isTakenForGranted(@Nullable Object written) {
        return written == Nothing.NOTHING
                || Boolean.FALSE.equals(written)
                || (written instanceof Map<?, ?> map && map.isEmpty())
                || (written instanceof List<?> list && list.isEmpty());
    }

    private @Nullable Object write(@Nullable Object value, Type type) {
        Declared declared = Declared.of(type);
        if (declared.raw() == Object.class) {
            return OpenValue.write(value, this);
        } else if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? present(optional.get(), declared.argument(0)) : Nothing.NOTHING;
        } else if (value instanceof Collection<?> items) {
            return all(items, declared.argument(0));
        } else if (value instanceof Map<?, ?> map) {
            return entries(map, declared.argument(1));
        } else if (value instanceof Enum<?> constant) {
            return isFirst(constant) ? Nothing.NOTHING : constant.name();
        } else if (value instanceof Record record) {
            return of(record, declared.raw());
        }
        return value;
    }

    private static boolean isFirst(Enum<?> constant) {
        return constant.equals(constant.getDeclaringClass().getEnumConstants()[0]);
    }

    /** Even the first constant is written where there might be none. */
    private @Nullable Object present(Object value, Type type) {
        return value instanceof Enum<?> constant ? constant.name() : write(value, type);
    }

    private List<@Nullable Object> all(Collection<?> items, Type type) {
        List<@Nullable Object> written = new ArrayList<>();
        items.forEach(item -> written.add(present(item, type)));
        return written;
    }

    private Map<String, @Nullable Object> entries(Map<?, ?> map, Type type) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        map.forEach((key, value) -> written.put(String.valueOf(key), write(value, type)));
        return written;
    }

    /** A record that stands where this type is declared. */
    Object of(Record value, Class<?> declared) {
        if (value instanceof Name name && name.equals(Name.exactly(name.text()))) {
            return name.text();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (!declared.isRecord()) {
            members.put(KIND, Kinds.name(value.getClass(), declared));
        }
        write(value).forEach((name, member) -> {
            if (members.containsKey(name)) {
                throw new AlembicException("%s has a component \"%s\", which JSON has no place for."
                        .formatted(value.getClass().getName(), name));
            }
            members.put(name, member);
        });
        return members;
    }

    /** Stands for what isn't written. */
    private enum Nothing {
        NOTHING
    }
}
