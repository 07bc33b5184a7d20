package dev.alembic.internal.snapshot;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Name;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes records of what {@link RecordWriter} made of them. */
final class RecordReader {

    private final ClassLoader loader;

    /** Finds types of databases here. */
    RecordReader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What stands where this type is declared.
     *
     * @throws AlembicException if it is something else
     */
    @Nullable
    Object read(@Nullable Object json, Type type) {
        Declared declared = Declared.of(type);
        Class<?> raw = declared.raw();
        if (raw == Object.class) {
            return OpenValue.read(json, this);
        } else if (raw == Optional.class) {
            return json == null ? Optional.empty() : Optional.ofNullable(read(json, declared.argument(0)));
        } else if (raw == List.class) {
            return items(json == null ? List.of() : cast(json, List.class), declared.argument(0));
        } else if (raw == Map.class) {
            return entries(json == null ? Map.of() : cast(json, Map.class), declared.argument(1));
        } else if (raw == Name.class && json instanceof String text) {
            return Name.exactly(text);
        } else if (raw.isRecord() || raw.isInterface()) {
            return record(json == null ? Map.of() : cast(json, Map.class), raw);
        }
        return plain(json, raw);
    }

    private List<@Nullable Object> items(List<?> json, Type type) {
        List<@Nullable Object> items = new ArrayList<>();
        json.forEach(item -> items.add(read(item, type)));
        return items;
    }

    private Map<String, @Nullable Object> entries(Map<?, ?> json, Type type) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        json.forEach((key, value) -> entries.put(String.valueOf(key), read(value, type)));
        return entries;
    }

    private static Object plain(@Nullable Object json, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return json == null ? false : cast(json, Boolean.class);
        } else if (type == int.class || type == Integer.class) {
            return whole(cast(json, BigDecimal.class), BigDecimal::intValueExact);
        } else if (type == long.class || type == Long.class) {
            return whole(cast(json, BigDecimal.class), BigDecimal::longValueExact);
        } else if (type.isEnum()) {
            return constant(json, type);
        }
        return cast(json, type);
    }

    static <T> T whole(BigDecimal number, Function<BigDecimal, T> exactly) {
        try {
            return exactly.apply(number);
        } catch (ArithmeticException e) {
            throw new AlembicException("It has the number %s, where a whole one belongs.".formatted(number), e);
        }
    }

    private static Object constant(@Nullable Object json, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return json == null
                ? constants[0]
                : Arrays.stream(constants)
                        .filter(one -> ((Enum<?>) one).name().equals(json))
                        .findFirst()
                        .orElseThrow(() -> new AlembicException("It has \"%s\", which is none of the words for %s: %s."
                                .formatted(json, type.getSimpleName(), Arrays.toString(constants))));
    }

    private Object record(Map<?, ?> json, Class<?> declared) {
        Class<?> type = declared.isRecord()
                ? declared
                : Kinds.find(String.valueOf(json.get(RecordWriter.KIND)), declared, loader);
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(json, type, components);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(json.get(components[i].getName()), components[i], type);
        }
        return made(type, components, values);
    }

    private @Nullable Object component(@Nullable Object json, RecordComponent component, Class<?> type) {
        try {
            return read(json, component.getGenericType());
        } catch (AbsentException e) {
            throw new AlembicException(
                    "A %s in it lacks \"%s\".".formatted(type.getSimpleName(), component.getName()), e);
        }
    }

    private static void refuseUnknown(Map<?, ?> json, Class<?> type, RecordComponent... components) {
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        json.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !name.equals(RecordWriter.KIND) && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new AlembicException(
                            "A %s in it has a \"%s\", which isn't known here.".formatted(type.getSimpleName(), name));
                });
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object... values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new AlembicException(
                    "A %s in it makes no sense: %s"
                            .formatted(type.getSimpleName(), cause == null ? e.getMessage() : cause.getMessage()),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has this constructor", e);
        }
    }

    private static <T> T cast(@Nullable Object json, Class<T> type) {
        if (json == null) {
            throw new AbsentException();
        } else if (!type.isInstance(json)) {
            throw new AlembicException("It has %s, where a %s belongs."
                    .formatted(json, type.getSimpleName().toLowerCase(Locale.ROOT)));
        }
        return type.cast(json);
    }

    /** Something has to be there. */
    private static final class AbsentException extends RuntimeException {}
}
