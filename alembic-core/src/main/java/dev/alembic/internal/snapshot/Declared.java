package dev.alembic.internal.snapshot;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The type that a component of a record is declared with.
 *
 * @param raw without arguments; {@link Object} for anything at all
 */
record Declared(Type type, Class<?> raw) {

    static Declared of(Type type) {
        if (type instanceof Class<?> plain) {
            return new Declared(type, plain);
        }
        return type instanceof ParameterizedType parameterized
                ? new Declared(type, (Class<?>) parameterized.getRawType())
                : new Declared(type, Object.class);
    }

    /** What the list, the map or the optional holds. */
    Type argument(int number) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[number]
                : Object.class;
    }
}
