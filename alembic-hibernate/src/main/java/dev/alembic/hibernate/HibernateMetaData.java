package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.schema.MetaData;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The schema of JPA entities: what Hibernate would create for them, as a model to compare with a
 * database. Hibernate reads the entities itself, without a connection; every way to map them counts
 * that it knows.
 *
 * <pre>{@code
 * MetaData model = HibernateMetaData.of(Task.class, Category.class).on("postgresql");
 * }</pre>
 *
 * <p>Immutable.
 *
 * @see HibernateEnvironment
 */
public final class HibernateMetaData {

    private final EntitySource entities;
    private final Map<String, Object> settings;

    private HibernateMetaData(EntitySource entities, Map<String, Object> settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * These entities; embeddables, mapped superclasses and converters they need join by themselves.
     */
    public static HibernateMetaData of(Class<?>... entities) {
        return new HibernateMetaData(new EntityClasses(List.of(entities)), Map.of());
    }

    /**
     * The entities of a running application, exactly as it has mapped them: with its naming strategies,
     * its types and everything else that its framework tells Hibernate. This jar has to be on the class
     * path when the application starts, where it keeps the mapping.
     *
     * <p>It is read for the application's own kind of database only, and takes no further settings.
     *
     * @throws AlembicException if Hibernate isn't behind the factory, or hasn't kept the mapping
     */
    public static HibernateMetaData of(EntityManagerFactory factory) {
        return new HibernateMetaData(RunningApplication.of(factory), Map.of());
    }

    /**
     * The annotated classes of these packages and of the packages below them, as far as they are
     * compiled and on the class path.
     *
     * @throws AlembicException if there is no such class
     */
    public static HibernateMetaData ofPackages(String... packages) {
        return scanned(() -> new EntityScan().classesIn(List.of(packages)));
    }

    /**
     * The annotated classes of all folders of the class path, such as {@code target/classes}; jars
     * are not looked into.
     *
     * @throws AlembicException if there is none
     */
    public static HibernateMetaData ofCompiledClasses() {
        return scanned(() -> new EntityScan().compiledClasses());
    }

    private static HibernateMetaData scanned(Supplier<List<Class<?>>> scan) {
        return new HibernateMetaData(new EntityClasses(ClassPath.explained(scan)), Map.of());
    }

    /** A unit of a {@code META-INF/persistence.xml} on the class path, with its properties. */
    public static HibernateMetaData persistenceUnit(String name) {
        return new HibernateMetaData(new PersistenceUnit(name), Map.of());
    }

    /**
     * The same with a setting of Hibernate: {@code setting("hibernate.physical_naming_strategy",
     * "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")}.
     *
     * @throws AlembicException if the entities are those of a running application
     */
    public HibernateMetaData setting(String key, Object value) {
        if (entities.isRunning()) {
            throw new AlembicException(
                    ("A running application has mapped its entities already, so \"%s\" can't be set for them. Set it"
                                    + " in the application.")
                            .formatted(key));
        }
        Map<String, Object> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new HibernateMetaData(entities, more);
    }

    /**
     * The same with the names that Spring Boot gives tables and columns, such as {@code full_name} for
     * {@code fullName}: by the naming strategies of the version that is on the class path.
     *
     * @throws AlembicException if there is no Spring Boot with JPA
     */
    public HibernateMetaData springBoot() {
        HibernateMetaData named = this;
        for (Map.Entry<String, Object> setting : SpringNaming.settings().entrySet()) {
            named = named.setting(setting.getKey(), setting.getValue());
        }
        return named;
    }

    /**
     * The schema on a database.
     *
     * @throws AlembicException if Hibernate refuses the entities, or knows no such database
     */
    public MetaData on(DatabaseProduct database) {
        return read(database).model();
    }

    /** Names of compiled entities that these ones are without, sorted. */
    List<String> unlisted(DatabaseProduct database) {
        Dialect dialect = dialect(database.dialect());
        return read(dialect, HibernateSettings.of(dialect, database), mapping -> {
            Set<String> known = new HashSet<>();
            mapping.metadata().getEntityBindings().forEach(entity -> known.add(entity.getClassName()));
            return new EntityScan()
                    .compiledEntities().stream()
                            .filter(name -> !known.contains(name))
                            .toList();
        });
    }

    EntitySchema read(DatabaseProduct database) {
        Dialect dialect = dialect(database.dialect());
        return read(dialect, HibernateSettings.of(dialect, database));
    }

    /**
     * The schema on the oldest version of a database that Hibernate speaks to.
     *
     * @param dialect the name of the dialect, such as {@code postgresql}
     * @throws AlembicException if Hibernate refuses the entities, or knows no such database
     */
    public MetaData on(String dialect) {
        return read(dialect(dialect), HibernateSettings.of(dialect(dialect))).model();
    }

    private static Dialect dialect(String name) {
        return Dialects.load(HibernateMetaData.class.getClassLoader()).byName(name);
    }

    private EntitySchema read(Dialect dialect, Map<String, Object> database) {
        return read(dialect, database, mapping -> SchemaTranslation.of(mapping, dialect));
    }

    private <R> R read(Dialect dialect, Map<String, Object> database, Function<Mapping, R> reader) {
        Map<String, Object> all = new LinkedHashMap<>(database);
        all.putAll(settings);
        ClassPath.check();
        return ClassPath.explained(() -> ClassPath.asContext(() -> {
            if (!entities.isRunning()) {
                HibernateSettings.check(dialect, all);
            }
            return read(entities, all, reader);
        }));
    }

    private static <R> R read(EntitySource entities, Map<String, Object> settings, Function<Mapping, R> reader) {
        try {
            return entities.read(settings, reader);
        } catch (AlembicException e) {
            throw e;
        } catch (RuntimeException e) {
            // Of Hibernate's own kind mostly; a class of it named here had to be there to say it is not.
            throw new AlembicException("Hibernate refuses the entities: %s".formatted(Reasons.of(e)), e);
        }
    }
}
