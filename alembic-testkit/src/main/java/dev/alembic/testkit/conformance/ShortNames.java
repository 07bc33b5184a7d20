package dev.alembic.testkit.conformance;

import dev.alembic.dialect.Dialect;
import dev.alembic.sql.Identifiers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A dialect with another limit on the length of names. */
final class ShortNames {

    private ShortNames() {}

    static Dialect of(Dialect dialect, int maxLength) {
        Identifiers identifiers =
                dialect.identifiers().upTo(maxLength, dialect.identifiers().unit());
        return (Dialect) Proxy.newProxyInstance(
                ShortNames.class.getClassLoader(), new Class<?>[] {Dialect.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("identifiers")) {
                        return identifiers;
                    }
                    try {
                        return method.invoke(dialect, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
