package dev.alembic.it;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A database that a story can run on. */
enum DatabaseKind {
    SQLITE,
    POSTGRESQL,
    MARIADB;

    static Optional<DatabaseKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
