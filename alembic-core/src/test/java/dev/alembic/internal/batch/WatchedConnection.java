package dev.alembic.internal.batch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.function.Consumer;

/** A connection that tells, with the method's name, before each statement and before a commit. */
final class WatchedConnection implements InvocationHandler {

    private final Object target;
    private final Consumer<String> watcher;

    private WatchedConnection(Object target, Consumer<String> watcher) {
        this.target = target;
        this.watcher = watcher;
    }

    static Connection of(Connection connection, Consumer<String> watcher) {
        return proxy(Connection.class, new WatchedConnection(connection, watcher));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
            watcher.accept(method.getName());
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, new WatchedConnection(result, watcher));
            }
            return result instanceof Statement
                    ? proxy(Statement.class, new WatchedConnection(result, watcher))
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
