package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of one database, such as PostgreSQL's JSONB. The open door for dialects: implement it with
 * a record.
 */
public non-sealed interface DialectType extends SqlType {

    /** The dialect it belongs to, such as {@code postgresql}. */
    String dialect();

    /**
     * How it is written in SQL.
     *
     * @param nested writes a type that this one contains, such as an array's
     */
    String sql(Function<SqlType, String> nested);

    /** The generic type that is the same on this type's own dialect; absent: there is none. */
    default Optional<SqlType> generic() {
        return Optional.empty();
    }

    /** The same type with its texts in this order; absent: it isn't a text. */
    default Optional<SqlType> collated(String collation) {
        return Optional.empty();
    }

    /** How it is written in Java. */
    JavaCall call();

    /** What stands for it on other dialects; absent: they refuse it. */
    default Optional<SqlType> elsewhere() {
        return Optional.empty();
    }

    /**
     * A call that makes the type: {@code PostgresqlTypes.array(integer())}.
     *
     * @param owner class with the static method
     * @param method name of the method
     * @param arguments strings, numbers, booleans, types, and lists of them (varargs)
     * @param then methods called on the outcome
     */
    record JavaCall(Class<?> owner, String method, List<Object> arguments, List<Then> then) {

        /** Copies the lists. */
        public JavaCall {
            arguments = List.copyOf(arguments);
            then = List.copyOf(then);
        }

        /** A call without further ones. */
        public static JavaCall of(Class<?> owner, String method, Object... arguments) {
            return new JavaCall(owner, method, List.of(arguments), List.of());
        }
    }

    /** A method called on the outcome of a call. */
    record Then(String method, List<Object> arguments) {

        /** Copies the arguments. */
        public Then {
            arguments = List.copyOf(arguments);
        }
    }
}
