package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import dev.alembic.hibernate.shop.Shop;
import dev.alembic.hibernate.snippet.Keys;
import dev.alembic.hibernate.snippet.Values;
import dev.alembic.hibernate.tiny.Form;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entities of an application that is running. */
class RunningApplicationTest {

    private static final Map<String, Object> OWN_WAYS = Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "hibernate.type.preferred_instant_jdbc_type",
            "TIMESTAMP");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void they_are_what_it_has_created_in_its_own_ways(String dialect) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            HibernateExport.running(
                    database,
                    OWN_WAYS,
                    factory -> {
                        HibernateMetaData running = HibernateMetaData.of(factory);
                        assertThat(database.differences(running)).isEmpty();
                        assertThat(database.differences(running)).as("again").isEmpty();
                        assertThat(database.differences(HibernateMetaData.of(Shop.entities())))
                                .isNotEmpty();
                    },
                    Shop.entities());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void their_columns_are_in_the_order_of_the_fields(String dialect) throws SQLException {
        Class<?>[] entities = Stream.of(Keys.entities(), Values.entities())
                .flatMap(Arrays::stream)
                .toArray(Class<?>[]::new);
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            HibernateExport.running(
                    database,
                    Map.of(),
                    factory -> assertThat(HibernateMetaData.of(factory).on(database.product()))
                            .isEqualTo(HibernateMetaData.of(entities).on(database.product())),
                    entities);
        }
    }

    @Test
    void they_take_no_settings() throws SQLException {
        running(
                Map.of(),
                factory -> assertThatThrownBy(
                                () -> HibernateMetaData.of(factory).setting("hibernate.default_schema", "a"))
                        .isInstanceOf(AlembicException.class)
                        .hasMessage("A running application has mapped its entities already, so"
                                + " \"hibernate.default_schema\" can't be set for them. Set it in the application."));
    }

    @Test
    void they_are_mapped_for_one_database() throws SQLException {
        running(
                Map.of(),
                factory -> assertThatThrownBy(
                                () -> HibernateMetaData.of(factory).on("postgresql"))
                        .isInstanceOf(AlembicException.class)
                        .hasMessage("The entities are mapped for another database than PostgreSQL:"
                                + " by Hibernate's H2Dialect."
                                + " Compare them with a database of that kind,"
                                + " or take away what sets the dialect."));
    }

    @Test
    void a_dialect_that_is_set_has_to_be_that_of_the_database() {
        HibernateMetaData mapped =
                HibernateMetaData.of(Form.class).setting("hibernate.dialect", "org.hibernate.dialect.MySQLDialect");
        assertThat(mapped.on("mariadb").tables()).isNotEmpty();
        assertThatThrownBy(() -> mapped.on("h2")).hasMessageContaining("by Hibernate's MySQLDialect");
    }

    @Test
    void an_application_that_keeps_nothing_is_refused() throws SQLException {
        running(
                Map.of("alembic.keep_mapping", "false"),
                factory -> assertThatThrownBy(() -> HibernateMetaData.of(factory))
                        .isInstanceOf(AlembicException.class)
                        .hasMessageContaining("its setting alembic.keep_mapping must not be false"));
    }

    @Test
    void an_application_that_has_ended_is_refused() throws SQLException {
        AtomicReference<SessionFactory> ended = new AtomicReference<>();
        running(Map.of(), ended::set);
        assertThatThrownBy(() -> HibernateMetaData.of(Objects.requireNonNull(ended.get())))
                .isInstanceOf(AlembicException.class)
                .hasMessage("The entity manager factory is closed, so its entities can't be read any more.");
    }

    private static void running(Map<String, Object> settings, Consumer<SessionFactory> look) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open("h2")) {
            HibernateExport.running(database, settings, look, Form.class);
        }
    }
}
