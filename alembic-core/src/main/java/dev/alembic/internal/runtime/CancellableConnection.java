package dev.alembic.internal.runtime;

import dev.alembic.migration.Cancellation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection whose statements another thread can cancel while they run. */
final class CancellableConnection {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.sql");

    private CancellableConnection() {}

    /** The connection. */
    static Connection of(Connection connection, Cancellation cancellation) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            Class<?> type = method.getReturnType();
            boolean isStatement =
                    type == Statement.class || type == PreparedStatement.class || type == CallableStatement.class;
            return isStatement && result instanceof Statement statement
                    ? statement(type, statement, cancellation)
                    : result;
        };
        return proxy(Connection.class, handler);
    }

    private static Object statement(Class<?> type, Statement statement, Cancellation cancellation) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            Cancellation.Registration registration = cancellation.onCancel(() -> cancel(statement));
            try {
                return call(statement, method, arguments);
            } finally {
                registration.close();
            }
        };
        return proxy(type, handler);
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("The statement can't be cancelled: {}", e.getMessage());
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
