package dev.alembic.internal.journal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that tells before something other than a query is done with it. */
public final class LentConnection {

    private static final Set<String> CHANGES = Set.of(
            "execute",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "executeLargeBatch",
            "commit",
            "setAutoCommit",
            "unwrap",
            "updateRow",
            "insertRow",
            "deleteRow");

    private LentConnection() {}

    /**
     * The connection.
     *
     * @param changes hears the text of what is about to be done
     */
    public static Connection of(Connection connection, Consumer<String> changes) {
        return watched(Connection.class, connection, "op.connection()", changes);
    }

    private static <T> T watched(Class<T> type, Object target, String text, Consumer<String> changes) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String said = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : text;
            if (CHANGES.contains(method.getName())) {
                changes.accept(said);
            }
            return seen(method, call(target, method, arguments), said, changes);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Object seen(
            Method method, @Nullable Object result, String text, Consumer<String> changes) {
        Class<?> type = method.getReturnType();
        boolean isWatched =
                type == Statement.class || type == PreparedStatement.class || type == CallableStatement.class;
        return isWatched && result != null ? watched(type, result, text, changes) : result;
    }
}
