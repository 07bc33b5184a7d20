package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.error.UserCodeException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes objects of loaded classes, which need not be public. */
final class Instantiator {

    private Instantiator() {}

    /**
     * A new object of a class.
     *
     * @param where the file or index the class comes from, for messages
     * @throws ScriptException if it is not of this type, has no constructor without parameters, or
     *     that constructor fails
     */
    static <T> T create(String where, ClassLoader loader, String className, Class<T> type) {
        try {
            Class<?> loaded = Class.forName(className, true, loader);
            if (!type.isAssignableFrom(loaded)) {
                throw new ScriptException(
                        "Class \"%s\" in \"%s\" must implement %s.".formatted(className, where, type.getName()));
            }
            Constructor<?> constructor = loaded.getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw failed(where, className, e.getCause() == null ? e : e.getCause());
        } catch (NoSuchMethodException e) {
            throw new ScriptException(
                    "Class \"%s\" in \"%s\" needs a constructor without parameters.".formatted(className, where), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw failed(where, className, e);
        }
    }

    private static ScriptException failed(String where, String className, Throwable cause) {
        String account = UserCodeException.account(cause, className);
        return new ScriptException("Can't make a \"%s\" of \"%s\": %s".formatted(className, where, account), cause);
    }
}
