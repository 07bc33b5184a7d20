package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.hibernate.application.Application;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole applications, of over a hundred entities: nothing differs from what Hibernate creates, and
 * Hibernate misses nothing in what we do.
 */
class ApplicationLawTest {

    // Left to itself, Hibernate writes no type for a counting column after an integer on SQLite.
    private static final Map<String, Object> ORDER = Map.of("hibernate.column_ordering_strategy", "legacy");

    /** How a framework sets Hibernate up, and people who have older databases. */
    private static final Map<String, Object> OWN_WAYS = Map.of(
            "hibernate.column_ordering_strategy", "legacy",
            "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "hibernate.type.preferred_uuid_jdbc_type", "CHAR",
            "hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP",
            "hibernate.type.preferred_duration_jdbc_type", "BIGINT",
            "hibernate.timezone.default_storage", "COLUMN",
            "hibernate.use_nationalized_character_data", "true",
            "hibernate.id.db_structure_naming_strategy", "legacy");

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void neither_misses_what_the_other_creates(String dialect) throws SQLException {
        assertThatTheyAgree(dialect, ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nor_in_other_names_and_types(String dialect) throws SQLException {
        assertThatTheyAgree(dialect, OWN_WAYS);
    }

    private static void assertThatTheyAgree(String dialect, Map<String, Object> settings) throws SQLException {
        for (Class<?>[] entities : together(dialect)) {
            assertThatTheyAgree(dialect, settings, entities);
        }
    }

    /** Which entities are in one database: Hibernate asks for more columns at once than SQLite's driver can tell. */
    private static List<Class<?>[]> together(String dialect) {
        return dialect.equals("sqlite")
                ? Application.themes(dialect)
                : List.<Class<?>[]>of(Application.entities(dialect));
    }

    private static void assertThatTheyAgree(String dialect, Map<String, Object> settings, Class<?>[] entities)
            throws SQLException {
        HibernateMetaData model = HibernateMetaData.of(entities);
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            model = model.setting(setting.getKey(), setting.getValue());
        }
        List<String> remarks;
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            HibernateExport.create(database, settings, entities);
            assertThat(database.inspect().tables()).hasSizeGreaterThanOrEqualTo(entities.length / 2);
            assertThat(database.differences(model)).isEmpty();
            remarks = remarks(database, settings, entities);
        }
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.upgrade(model);
            assertThat(database.differences(model)).isEmpty();
            assertThat(remarks(database, settings, entities)).isEqualTo(remarks);
        }
    }

    /** What Hibernate says of a schema, which it does of some of its own, too. */
    private static List<String> remarks(LiveDatabase database, Map<String, Object> settings, Class<?>... entities) {
        List<String> remarks = new ArrayList<>();
        try {
            HibernateExport.validate(database, settings, entities);
        } catch (HibernateException e) {
            remarks.add(e.getMessage());
        }
        StringWriter script = new StringWriter();
        Map<String, Object> update = new HashMap<>(settings);
        update.put("hibernate.hbm2ddl.auto", "none");
        update.put("jakarta.persistence.schema-generation.scripts.action", "update");
        update.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        HibernateExport.validate(database, update, entities);
        script.toString().lines().sorted().forEach(remarks::add);
        return remarks;
    }
}
