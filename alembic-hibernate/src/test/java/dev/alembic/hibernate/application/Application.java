package dev.alembic.hibernate.application;

import java.util.List;
import java.util.stream.Stream;

/** What an application is made of: entities of all themes. */
public final class Application {

    private Application() {}

    /** Those that a database can hold, by the name of its dialect. */
    public static Class<?>[] entities(String dialect) {
        return together(
                Inheritance.entities(),
                Identifiers.entities(),
                Associations.entities(),
                BasicValues.entities(),
                Rules.entities(),
                dialect.equals("sqlite") ? new Class<?>[0] : BasicValues.structures());
    }

    /** The same with what only the newest Hibernate maps. */
    public static Class<?>[] newestEntities(String dialect) {
        return together(entities(dialect), Extras.entities());
    }

    /** The same by themes, none of which needs another. */
    public static List<Class<?>[]> newestThemes() {
        return List.of(
                Inheritance.entities(),
                Identifiers.entities(),
                Associations.entities(),
                BasicValues.entities(),
                Rules.entities(),
                Extras.entities());
    }

    private static Class<?>[] together(Class<?>[]... themes) {
        return Stream.of(themes).flatMap(Stream::of).toArray(Class<?>[]::new);
    }
}
