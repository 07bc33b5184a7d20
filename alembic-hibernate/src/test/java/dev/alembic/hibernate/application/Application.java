package dev.alembic.hibernate.application;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Version;

/** What an application is made of: entities of all themes. */
public final class Application {

    private Application() {}

    /** Those that this version of Hibernate can create on a database, by the name of its dialect. */
    public static Class<?>[] entities(String dialect) {
        Class<?>[] all = together(
                Inheritance.entities(),
                Identifiers.entities(),
                Associations.entities(),
                BasicValues.entities(),
                Rules.entities(),
                BasicValues.structures());
        return Stream.of(all)
                .filter(entity -> !isBeyondHibernate(entity, dialect))
                .toArray(Class<?>[]::new);
    }

    /** JSON objects of embeddables are for few databases in Hibernate 6, which makes texts too long for MariaDB. */
    private static boolean isBeyondHibernate(Class<?> entity, String dialect) {
        boolean isStructure = List.of(BasicValues.structures()).contains(entity);
        return Version.getVersionString().startsWith("6.")
                ? (isStructure && !dialect.equals("postgresql"))
                        || (entity == BasicValues.Texts.class && dialect.equals("mariadb"))
                : isStructure && dialect.equals("sqlite");
    }

    /** The same with what only the newest Hibernate maps. */
    public static Class<?>[] newestEntities(String dialect) {
        return together(entities(dialect), Extras.entities());
    }

    /** The same by themes, none of which needs another. */
    public static List<Class<?>[]> themes() {
        return List.of(
                Inheritance.entities(),
                Identifiers.entities(),
                Associations.entities(),
                BasicValues.entities(),
                Rules.entities());
    }

    /** What only the newest Hibernate maps. */
    public static Class<?>[] newestTheme() {
        return Extras.entities();
    }

    private static Class<?>[] together(Class<?>[]... themes) {
        return Stream.of(themes).flatMap(Stream::of).toArray(Class<?>[]::new);
    }
}
