package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.alembic.hibernate.corner.Corner;
import dev.alembic.hibernate.shop.Shop;
import dev.alembic.hibernate.snippet.DatabaseWords;
import dev.alembic.hibernate.snippet.Definitions;
import dev.alembic.hibernate.snippet.Keys;
import dev.alembic.hibernate.snippet.Keywords;
import dev.alembic.hibernate.snippet.Oddities;
import dev.alembic.hibernate.snippet.Values;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model of entities is what Hibernate itself would create for them. */
class SchemaLawTest {

    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void the_model_creates_what_hibernate_creates(String dialect) throws SQLException {
        // On SQLite, Hibernate leaves out the type of a counting column that comes after an integer.
        Map<String, Object> settings =
                dialect.equals("sqlite") ? Map.of("hibernate.column_ordering_strategy", "legacy") : Map.of();
        assertThatBothCreateTheSame(dialect, 19, settings, Shop.entities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void rare_mappings_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 10, Map.of(), Corner.entities(dialect));
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

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void keys_are_in_the_order_of_a_session_factory(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 10, Map.of(), Keys.entities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void generators_and_odd_texts_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 7, Map.of(), Values.entities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void definitions_in_the_words_of_a_database_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 2, Map.of(), Definitions.entities(dialect));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void what_databases_spell_cut_or_quote_in_a_way_of_their_own_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 2, Map.of(), Oddities.entities(dialect));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void types_and_defaults_that_only_one_database_has_as_well(String dialect) throws SQLException {
        assertThatBothCreateTheSame(dialect, 2, Map.of(), DatabaseWords.entities(dialect));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void keys_of_columns_that_the_driver_has_for_keywords_are_called_alike(String dialect) throws SQLException {
        assertThatBothCreateTheSame(
                dialect, 1, Map.of("hibernate.auto_quote_keyword", "true"), Keywords.entities(dialect));
    }

    private static void assertThatBothCreateTheSame(
            String dialect, int tables, Map<String, Object> settings, Class<?>... entities) throws SQLException {
        HibernateMetaData model = model(settings, entities);
        MetaData byHibernate;
        MetaData byModel;
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            HibernateExport.create(database, settings, entities);
            byHibernate = database.inspect();
            assertThat(database.differences(model)).isEmpty();
        }
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            List<Operation> undo = database.upgrade(model);
            byModel = database.inspect();
            assertThat(database.differences(model)).isEmpty();
            undo.forEach(database::run);
            assertThat(database.inspect().tables()).isEmpty();
        }
        assertThat(byHibernate.tables().size()).isGreaterThanOrEqualTo(tables);
        List<String> ours = SchemaLines.of(byModel);
        List<String> theirs = SchemaLines.of(byHibernate);
        assertThat(minus(ours, theirs))
                .as("only Hibernate creates: %s", String.join("\n", minus(theirs, ours)))
                .isEmpty();
        assertThat(minus(theirs, ours)).isEmpty();
    }

    @Test
    void types_that_count_do_so_without_null() throws SQLException {
        assertThatNothingDiffers("postgresql", Definitions.Serials.class);
    }

    @Test
    void what_a_structure_demands_of_its_parts_is_a_check() throws SQLException {
        assertThatNothingDiffers("postgresql", Definitions.Holder.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void an_application_that_validates_starts_on_what_the_model_creates(String dialect) throws SQLException {
        Class<?>[] entities = Stream.of(Keys.entities(), Values.entities())
                .flatMap(Stream::of)
                .toArray(Class<?>[]::new);
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            database.upgrade(HibernateMetaData.of(entities));
            assertThatCode(() -> HibernateExport.validate(database, Map.of(), entities))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_schema_that_is_missing_is_created_first(String dialect) throws SQLException {
        HibernateMetaData model = HibernateMetaData.of(Definitions.InSchema.class);
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            List<Operation> undo = database.upgrade(model);
            assertThat(database.differences(model)).isEmpty();
            undo.forEach(database::run);
        }
    }

    private static void assertThatNothingDiffers(String dialect, Class<?> entity) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            HibernateExport.create(database, Map.of(), entity);
            assertThat(database.differences(HibernateMetaData.of(entity))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void keys_in_another_order_are_left_alone(String dialect) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(dialect)) {
            HibernateExport.create(database, Map.of("hibernate.hbm2ddl.auto", "update"), Keys.entities());
            assertThat(database.inspect()
                            .table(TableName.of("vet_specialties"))
                            .orElseThrow()
                            .primaryKey()
                            .orElseThrow()
                            .columns())
                    .extracting(name -> name.text())
                    .containsExactly("vet_id", "specialty_id");
            assertThat(database.differences(HibernateMetaData.of(Keys.entities())))
                    .isEmpty();
        }
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
