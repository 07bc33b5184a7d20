package dev.alembic.internal.render;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CustomOperation;
import dev.alembic.schema.DialectType;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.VariantType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of any type of the model and of operations, component by component, so that a record
 * that is added or changed takes part by itself.
 */
final class RandomValues {

    private static final int MAX_DEPTH = 5;

    private static final List<String> TEXTS = List.of(
            "a",
            "id",
            "tasks",
            "x y",
            "Mixed",
            "select",
            "a.b",
            "",
            "it's",
            "\"quoted\"",
            "back\\slash",
            "\\u0041",
            "\\\\u0041",
            "*/ end",
            "tab\there",
            "line\nfeed",
            "cr\r\nlf",
            "é€",
            "😀",
            "\ud83d",
            "\0",
            "\u2028",
            "\u202e",
            "%(constraint_name)s",
            "${x}",
            "\"\"\"",
            "ends\\",
            "SELECT count(*)\n  FROM tasks\n WHERE title = 'a very long title' AND done;\n",
            "SELECT \"\"\"x\"\"\"\n" + "  FROM tasks \n" + " WHERE title = 'trailing blanks and quotes'\"",
            "one sentence after the other, on and on, so that it can't stand on one line of" + " a file, ever");

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    /** A value of this type. */
    Object value(Class<?> type) {
        return value((Type) type, 0);
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, depth);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == DialectType.class) {
            return new RenderLawTest.Wrapped(text(), (SqlType) value(LiteralType.class, depth + 1));
        } else if (raw == CustomOperation.class) {
            return new RenderLawTest.Shout(text(), random.nextInt(9));
        } else if (raw.isRecord()) {
            return special(raw, depth).orElseGet(() -> construct(raw, depth));
        } else if (raw.isSealed()) {
            return value(permitted(raw, depth), depth);
        }
        return plain(raw);
    }

    private Class<?> permitted(Class<?> type, int depth) {
        List<Class<?>> all = new ArrayList<>(Arrays.asList(type.getPermittedSubclasses()));
        if (depth >= MAX_DEPTH) {
            all.removeAll(List.of(BatchAlter.class, VariantType.class, DialectType.class));
            all.removeIf(SqlExpression.class::isAssignableFrom);
            all = type == SqlExpression.class ? List.of(SqlExpression.Text.class) : all;
        }
        return all.get(random.nextInt(all.size()));
    }

    private Optional<Object> special(Class<?> type, int depth) {
        if (type == Name.class) {
            boolean isOdd = random.nextInt(8) == 0;
            return Optional.of(isOdd ? construct(type, depth) : Name.of(text()));
        } else if (type == Options.class) {
            return Optional.of(options());
        } else if (type == SqlExpression.Literal.class) {
            return Optional.of(new SqlExpression.Literal(object(), random.nextBoolean()));
        }
        return Optional.empty();
    }

    private Options options() {
        Options options = Options.NONE;
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            Object[] values = {"v", 5, true, SqlExpression.text("x > 1"), List.of("a", 1), ordered("k", 2)};
            String key = List.of("mysql_engine", "postgresql_where", "where", "postgresql_using")
                    .get(i);
            options = options.with(key, values[random.nextInt(values.length)]);
        }
        return options;
    }

    private static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z" + key, value);
        map.put("a" + key, value);
        return map;
    }

    private Object construct(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(c -> value(c.getGenericType(), depth + 1))
                .toArray();
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " of " + Arrays.toString(values), e);
        }
    }

    private Object container(ParameterizedType type, int depth) {
        Type[] of = type.getActualTypeArguments();
        boolean isLeaf = depth > MAX_DEPTH;
        if (type.getRawType() == Optional.class) {
            boolean isEmpty = isLeaf || random.nextInt(10) < 6;
            return isEmpty ? Optional.empty() : Optional.of(value(of[0], depth));
        } else if (type.getRawType() == Map.class) {
            return of[0] == String.class && of[1] != Object.class ? strings(of[1], depth) : map(of, depth);
        }
        List<Object> list = new ArrayList<>();
        for (int i = isLeaf ? 0 : random.nextInt(4); i > 0; i--) {
            list.add(value(of[0], depth));
        }
        return of[0] == ColumnChange.class ? distinct(list) : list;
    }

    private static List<Object> distinct(List<Object> changes) {
        Map<Class<?>, Object> one = new LinkedHashMap<>();
        changes.forEach(c -> one.put(c.getClass(), c));
        return List.copyOf(one.values());
    }

    private Map<String, Object> strings(Type of, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : List.of("uq", "ix").subList(0, random.nextInt(3))) {
            map.put(key, value(of, depth));
        }
        return map;
    }

    private Map<Object, @Nullable Object> map(Type[] of, int depth) {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Object key = of[0] == String.class ? text() : value(of[0], depth + 1);
            if (map.keySet().stream().noneMatch(k -> k.toString().equals(key.toString()))) {
                map.put(key, of[1] == Object.class ? object() : value(of[1], depth + 1));
            }
        }
        return map;
    }

    private Object plain(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextInt(10) < 3;
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(200);
        } else if (type == long.class || type == Long.class) {
            return random.nextBoolean() ? random.nextLong() : (long) random.nextInt(100);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == Object.class) {
            Object value = object();
            return value == null ? "null" : value;
        }
        throw new AssertionError("nobody says how to make a " + type);
    }

    private @Nullable Object object() {
        List<@Nullable Object> all = Arrays.asList(
                null,
                text(),
                7,
                -7L,
                2.5,
                1f,
                Float.NaN,
                (short) 3,
                (byte) 4,
                'c',
                '\'',
                true,
                Double.NEGATIVE_INFINITY,
                new BigDecimal("1.50"),
                LocalDate.of(2026, 11, 21),
                LocalDateTime.of(2026, 11, 21, 20, 15),
                new UUID(1, 2),
                new byte[] {1, -1},
                List.of(1, "a"),
                Arrays.asList("x", null),
                Name.Quoting.ALWAYS);
        return all.get(random.nextInt(all.size()));
    }

    private String text() {
        return random.nextInt(3) > 0 ? TEXTS.get(random.nextInt(5)) : TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
