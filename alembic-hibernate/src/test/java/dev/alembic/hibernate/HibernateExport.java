package dev.alembic.hibernate;

import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** What Hibernate itself creates for entities. */
final class HibernateExport {

    private HibernateExport() {}

    /** Starts a session factory, as an application does, and lets it create what it needs. */
    static void create(LiveDatabase database, Map<String, Object> settings, Class<?>... entities) {
        start(database, "create-only", settings, factory -> {}, entities);
    }

    /** Lets it see whether everything is there as it needs it. */
    static void validate(LiveDatabase database, Map<String, Object> settings, Class<?>... entities) {
        start(database, "validate", settings, factory -> {}, entities);
    }

    /** Looks at an application while it runs, on what it has created. */
    static void running(
            LiveDatabase database, Map<String, Object> settings, Consumer<SessionFactory> look, Class<?>... entities) {
        start(database, "create-only", settings, look, entities);
    }

    private static void start(
            LiveDatabase database,
            String action,
            Map<String, Object> settings,
            Consumer<SessionFactory> look,
            Class<?>... entities) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySettings(database.hibernate())
                .applySetting("hibernate.hbm2ddl.auto", action)
                // SQLite has no comments, and its dialect of Hibernate writes them all the same.
                .applySetting(
                        "hibernate.hbm2ddl.halt_on_error",
                        !database.dialect().name().equals("sqlite"))
                .applySettings(settings)
                .build();
        try (SessionFactory factory = new MetadataSources(registry)
                .addAnnotatedClasses(entities)
                .buildMetadata()
                .buildSessionFactory()) {
            look.accept(factory);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
