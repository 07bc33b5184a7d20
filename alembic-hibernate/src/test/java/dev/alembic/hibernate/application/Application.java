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
                Extras.entities(),
                Rarities.entities(),
                BasicValues.structures());
        return Stream.of(all)
                .filter(entity -> !isBeyondHibernate(entity, dialect))
                .toArray(Class<?>[]::new);
    }

    private static boolean isBeyondHibernate(Class<?> entity, String dialect) {
        boolean isStructure = List.of(BasicValues.structures()).contains(entity);
        return Version.getVersionString().startsWith("6.")
                ? isBeyondHibernate6(entity, isStructure, dialect)
                : isStructure && dialect.equals("sqlite");
    }

    /**
     * JSON objects of embeddables are for few databases in Hibernate 6, which makes texts too long for MariaDB and
     * has no pattern for the columns of a part.
     */
    private static boolean isBeyondHibernate6(Class<?> entity, boolean isStructure, String dialect) {
        return (isStructure && !dialect.equals("postgresql"))
                || (entity == BasicValues.Texts.class && dialect.equals("mariadb"))
                || entity == Extras.Twice.class;
    }

    /** The same by themes, none of which needs another. */
    public static List<Class<?>[]> themes(String dialect) {
        return Stream.of(
                        Inheritance.entities(),
                        Identifiers.entities(),
                        Associations.entities(),
                        BasicValues.entities(),
                        Rules.entities(),
                        Extras.entities(),
                        Rarities.entities())
                .map(theme -> Stream.of(theme)
                        .filter(entity -> !isBeyondHibernate(entity, dialect))
                        .toArray(Class<?>[]::new))
                .toList();
    }

    private static Class<?>[] together(Class<?>[]... themes) {
        return Stream.of(themes).flatMap(Stream::of).toArray(Class<?>[]::new);
    }
}
