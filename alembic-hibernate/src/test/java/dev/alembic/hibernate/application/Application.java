package dev.alembic.hibernate.application;

import java.util.stream.Stream;

/** What an application is made of: entities of all themes. */
public final class Application {

    private Application() {}

    /** Those that every supported Hibernate creates on a database, by the name of its dialect. */
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

    private static Class<?>[] together(Class<?>[]... themes) {
        return Stream.of(themes).flatMap(Stream::of).toArray(Class<?>[]::new);
    }
}
