package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.hibernate.shop.Shop;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model of entities is what Hibernate itself would create for them. */
class SchemaLawTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void the_model_creates_what_hibernate_creates(String dialect) throws SQLException {
        MetaData byHibernate;
        MetaData byModel;
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.execute(creation(database));
            byHibernate = database.inspect();
        }
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.create(HibernateMetaData.of(Shop.ENTITIES).on(database.product()));
            byModel = database.inspect();
        }
        assertThat(byHibernate.tables().size()).isGreaterThanOrEqualTo(19);
        List<String> ours = SchemaLines.of(byModel);
        List<String> theirs = SchemaLines.of(byHibernate);
        assertThat(minus(ours, theirs))
                .as(
                        "beside the model: only of Hibernate: %s",
                        String.join("\n", minus(theirs, ours)))
                .isEmpty();
        assertThat(minus(theirs, ours)).isEmpty();
    }

    private static List<String> minus(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    /** The statements of Hibernate's own export, for the database it is connected to. */
    private static List<String> creation(LiveDatabase database) {
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(database.hibernate()).build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            sources.addAnnotatedClasses(Shop.ENTITIES);
            return Arrays.stream(
                            new SchemaCreatorImpl(registry)
                                    .generateCreationCommands(sources.buildMetadata(), false)
                                    .toArray(String[]::new))
                    .filter(sql -> !sql.startsWith("comment on") || !isSqlite(database))
                    .toList();
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** SQLite has no comments, and its dialect of Hibernate writes them all the same. */
    private static boolean isSqlite(LiveDatabase database) {
        return database.dialect().name().equals("sqlite");
    }
}
