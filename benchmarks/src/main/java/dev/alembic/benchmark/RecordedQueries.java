package dev.alembic.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries that went through a connection, to be asked again with nobody using the answers. */
final class RecordedQueries {

    private final Connection connection;
    private final List<Query> queries = new ArrayList<>();

    RecordedQueries(Connection connection) {
        this.connection = connection;
    }

    private record Query(String sql, List<Object[]> parameters) {}

    /** The connection, remembering what is asked. */
    Connection recording() {
        return (Connection) proxy(Connection.class, this::connection);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object connection(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        Object answer = call(connection, method, arguments);
        if (!method.getName().equals("prepareStatement") || arguments == null || answer == null) {
            return answer;
        }
        Query query = new Query(String.valueOf(arguments[0]), new ArrayList<>());
        queries.add(query);
        return proxy(PreparedStatement.class, (statement, called, values) -> {
            if (called.getName().startsWith("set") && values != null) {
                query.parameters.add(values);
            }
            return call(answer, called, values);
        });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Asks every query again and reads every value. */
    int repeat() throws SQLException {
        int values = 0;
        for (Query query : queries) {
            try (PreparedStatement statement = connection.prepareStatement(query.sql)) {
                for (Object[] parameter : query.parameters) {
                    if (parameter[0] instanceof Integer place && parameter.length == 2) {
                        statement.setObject(place, parameter[1]);
                    }
                }
                try (ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            values += rows.getString(column) == null ? 0 : 1;
                        }
                    }
                }
            }
        }
        return values;
    }
}
