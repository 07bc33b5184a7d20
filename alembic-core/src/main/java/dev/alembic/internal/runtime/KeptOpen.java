package dev.alembic.internal.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A connection that stays open when it is closed, since somebody else owns it. */
final class KeptOpen implements InvocationHandler {

    private final Connection connection;
    private final boolean isOfWorker;

    private KeptOpen(Connection connection, boolean isOfWorker) {
        this.connection = connection;
        this.isOfWorker = isOfWorker;
    }

    /** The same connection, but for {@code close()}. */
    static Connection of(Connection connection) {
        return proxy(new KeptOpen(connection, false));
    }

    /** The same of a connection that was opened for runs only. */
    static Connection ofWorker(Connection connection) {
        return proxy(new KeptOpen(connection, true));
    }

    /** Whether a connection was opened for runs only. */
    static boolean isOfWorker(Connection connection) {
        return Proxy.isProxyClass(connection.getClass())
                && Proxy.getInvocationHandler(connection) instanceof KeptOpen kept
                && kept.isOfWorker;
    }

    private static Connection proxy(KeptOpen handler) {
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
