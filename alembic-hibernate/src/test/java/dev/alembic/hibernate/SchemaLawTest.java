package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.hibernate.corner.Corner;
import dev.alembic.hibernate.shop.Shop;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model of entities is what Hibernate itself would create for them. */
class SchemaLawTest {

    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void the_model_creates_what_hibernate_creates(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 19, Map.of(), Shop.entities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void rare_mappings_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 11, Map.of(), Corner.entities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void names_in_quotes_and_by_a_strategy_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(
                dialect,
                5,
                Map.of(
                        "hibernate.globally_quoted_identifiers",
                        "true",
                        "hibernate.globally_quoted_identifiers_skip_column_definitions",
                        "true",
                        "hibernate.physical_naming_strategy",
                        SNAKE_CASE),
                Shop.withoutSql());
    }

    private static void assertThatBothCreateTheSame(
            String dialect, int tables, Map<String, Object> settings, Class<?>... entities) throws SQLException {
        MetaData model;
        MetaData byHibernate;
        MetaData byModel;
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.execute(HibernateExport.creation(database, settings, entities));
            byHibernate = database.inspect();
            model = model(settings, entities).on(database.product());
            assertThat(database.differences(model)).isEmpty();
        }
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.create(model);
            byModel = database.inspect();
            assertThat(database.differences(model)).isEmpty();
        }
        assertThat(byHibernate.tables().size()).isGreaterThanOrEqualTo(tables);
        List<String> ours = SchemaLines.of(byModel);
        List<String> theirs = SchemaLines.of(byHibernate);
        assertThat(minus(ours, theirs))
                .as("only Hibernate creates: %s", String.join("\n", minus(theirs, ours)))
                .isEmpty();
        assertThat(minus(theirs, ours)).isEmpty();
    }

    private static HibernateMetaData model(Map<String, Object> settings, Class<?>... entities) {
        HibernateMetaData model = HibernateMetaData.of(entities);
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            model = model.setting(setting.getKey(), setting.getValue());
        }
        return model;
    }

    private static List<String> minus(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }
}
