package dev.alembic.hibernate;

import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/** What Hibernate itself creates for entities. */
final class HibernateExport {

    private HibernateExport() {}

    /** The statements for the database that it is connected to. */
    static List<String> creation(LiveDatabase database, Map<String, Object> settings, Class<?>... entities) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySettings(database.hibernate())
                .applySettings(settings)
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            sources.addAnnotatedClasses(entities);
            return new SchemaCreatorImpl(registry)
                    .generateCreationCommands(sources.buildMetadata(), false).stream()
                            .filter(sql -> !isRefused(sql, database))
                            .toList();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** SQLite has no comments, and its dialect of Hibernate writes them all the same. */
    private static boolean isRefused(String sql, LiveDatabase database) {
        return sql.startsWith("comment on") && database.dialect().name().equals("sqlite");
    }
}
