package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.hibernate.shop.Shop;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run with Hibernate 6.6 on the class path instead, by an execution of its own. */
@EnabledIfSystemProperty(named = "older.hibernate", matches = "true")
class OlderHibernateTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void its_export_has_no_differences_from_the_model(String dialect) throws SQLException {
        assertThat(Version.getVersionString()).startsWith("6.6.");
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.execute(HibernateExport.creation(database, Map.of(), Shop.entities()));
            MetaData model = HibernateMetaData.of(Shop.entities()).on(database.product());
            assertThat(model.tables().size()).isGreaterThanOrEqualTo(19);
            assertThat(database.differences(model)).isEmpty();
        }
    }

    @Test
    void persistence_units_are_read() {
        assertThat(HibernateMetaData.persistenceUnit("tiny").on("postgresql").tables())
                .hasSize(1);
    }
}
