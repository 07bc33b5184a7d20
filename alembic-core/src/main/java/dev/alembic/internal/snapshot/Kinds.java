package dev.alembic.internal.snapshot;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.DialectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names the record where several might stand: by the simple name of its class, and types of one
 * database, which anybody may add, by the full one.
 */
final class Kinds {

    private Kinds() {}

    static String name(Class<?> type, Class<?> declared) {
        boolean isListed = all(declared).contains(type);
        return isListed ? type.getSimpleName() : type.getName();
    }

    /**
     * The class of a name.
     *
     * @param loader of types of one database
     * @throws AlembicException if there is none
     */
    static Class<?> find(String name, Class<?> declared, ClassLoader loader) {
        return all(declared).stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseGet(() -> open(name, declared, loader));
    }

    /** Nothing but a type of a database is made, whatever the file names. */
    private static Class<?> open(String name, Class<?> declared, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (type.isRecord() && DialectType.class.isAssignableFrom(type) && declared.isAssignableFrom(type)) {
                return type;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new AlembicException(
                    "It has a %s \"%s\", which isn't known here.".formatted(declared.getSimpleName(), name), e);
        }
        throw new AlembicException("\"%s\" in it is no %s.".formatted(name, declared.getSimpleName()));
    }

    private static List<Class<?>> all(Class<?> declared) {
        List<Class<?>> found = new ArrayList<>();
        Class<?>[] permitted = declared.getPermittedSubclasses();
        Arrays.stream(permitted == null ? new Class<?>[0] : permitted).forEach(type -> {
            if (type.isRecord()) {
                found.add(type);
            }
            found.addAll(all(type));
        });
        return found;
    }
}
