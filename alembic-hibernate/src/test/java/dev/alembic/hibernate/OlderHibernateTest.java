package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.hibernate.corner.Corner;
import dev.alembic.hibernate.shop.Shop;
import dev.alembic.hibernate.snippet.Keys;
import dev.alembic.hibernate.snippet.Values;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run with other versions of Hibernate on the class path instead, by executions of their own. */
@EnabledIfSystemProperty(named = "older.hibernate", matches = "\\d.*")
class OlderHibernateTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void its_export_has_no_differences_from_the_model(String dialect) throws SQLException {
        assertThat(Version.getVersionString()).isEqualTo(System.getProperty("older.hibernate"));
        assertThatNothingDiffers(dialect, Shop.entities());
        assertThatNothingDiffers(dialect, Keys.entities());
        assertThatNothingDiffers(dialect, Values.entities());
        assertThatNothingDiffers(dialect, Corner.entities(dialect));
    }

    private static void assertThatNothingDiffers(String dialect, Class<?>... entities) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            // Hibernate 7.0 inserts a first row twice, and writes no type for a counting column that comes after
            // an integer on SQLite.
            HibernateExport.create(
                    database,
                    Map.of("hibernate.hbm2ddl.halt_on_error", false, "hibernate.column_ordering_strategy", "legacy"),
                    entities);
            assertThat(database.inspect().tables()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(database.differences(HibernateMetaData.of(entities))).isEmpty();
        }
    }

    @Test
    void running_applications_are_read() throws SQLException {
        try (LiveDatabase database = LiveDatabase.open("h2")) {
            HibernateExport.running(
                    database,
                    Map.of(),
                    factory -> assertThat(database.differences(HibernateMetaData.of(factory)))
                            .isEmpty(),
                    Keys.entities());
        }
    }

    @Test
    void persistence_units_are_read() {
        assertThat(HibernateMetaData.persistenceUnit("tiny").on("postgresql").tables())
                .hasSize(1);
    }
}
