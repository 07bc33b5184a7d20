package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.hibernate.shop.Shop;
import dev.alembic.hibernate.tiny.Form;
import dev.alembic.hibernate.tiny.Note;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HibernateMetaDataTest {

    private static final HibernateMetaData NOTES = HibernateMetaData.of(Note.class);

    @Test
    void classes_are_read_for_the_database_that_is_asked_for() {
        assertThat(ddl("postgresql", NOTES)).isEqualTo("""
                        CREATE SEQUENCE note_seq INCREMENT BY 50 START WITH 1;
                        CREATE TYPE colour AS ENUM ('WHITE', 'YELLOW');
                        CREATE TABLE note (
                            id BIGINT NOT NULL,
                            firstline VARCHAR(80) NOT NULL,
                            paper colour,
                            PRIMARY KEY (id)
                        );
                        """);
        assertThat(ddl("mysql", HibernateMetaData.of(Shop.entities())))
                .contains("""
                        CREATE TABLE `Complaint_SEQ` (
                            next_val BIGINT
                        );
                        """)
                .contains("level ENUM('BRONZE','GOLD','SILVER') NOT NULL DEFAULT 'BRONZE',");
    }

    @Test
    void packages_are_searched_for_entities() {
        assertThat(HibernateMetaData.ofPackages("dev.alembic.hibernate.tiny").on("h2"))
                .isEqualTo(HibernateMetaData.of(Form.class, Note.class).on("h2"));
        assertThat(HibernateMetaData.ofPackages("dev.alembic.hibernate.shop").on("h2"))
                .isEqualTo(HibernateMetaData.of(Shop.entities()).on("h2"));
    }

    @Test
    void everything_that_is_compiled_is_found() {
        assertThat(HibernateMetaData.ofCompiledClasses().on("postgresql").tables().stream()
                        .map(table -> table.name().text()))
                .contains("note", "customers", "account");
    }

    @Test
    void packages_without_entities_are_refused() {
        assertThatThrownBy(() -> HibernateMetaData.ofPackages("dev.alembic.nowhere"))
                .isInstanceOf(AlembicException.class)
                .hasMessage("There is no entity in package \"dev.alembic.nowhere\" of the class path."
                        + " Compile it, and see whether classpath in the configuration"
                        + " names the folder.");
    }

    @Test
    void a_persistence_unit_is_read_with_its_settings_and_without_its_connection() {
        assertThat(ddl("postgresql", HibernateMetaData.persistenceUnit("tiny"))).isEqualTo("""
                        CREATE SEQUENCE notes.note_seq INCREMENT BY 50 START WITH 1;
                        CREATE TYPE colour AS ENUM ('WHITE', 'YELLOW');
                        CREATE TABLE notes.note (
                            id BIGINT NOT NULL,
                            first_line VARCHAR(80) NOT NULL,
                            paper colour,
                            PRIMARY KEY (id)
                        );
                        """);
    }

    @Test
    void a_persistence_unit_is_read_whatever_the_thread_knows() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(HibernateMetaData.persistenceUnit("tiny").on("h2").tables())
                    .hasSize(1);
            assertThat(thread.getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void refusals_of_any_kind_are_a_sentence() {
        assertThatThrownBy(() -> NOTES.setting("hibernate.type.preferred_instant_jdbc_type", "nonsense")
                        .on("h2"))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("Hibernate refuses the entities: ")
                .hasMessageContaining("NONSENSE");
    }

    @Test
    void an_unknown_persistence_unit_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> HibernateMetaData.persistenceUnit("shop").on("h2"))
                .hasMessage("There is no persistence unit \"shop\" in any META-INF/persistence.xml of"
                        + " the class path; there is other, tiny.");
    }

    @Test
    void settings_are_hibernates_own() {
        HibernateMetaData spread = NOTES.setting("hibernate.default_schema", "desk")
                .setting(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming" + ".CamelCaseToUnderscoresNamingStrategy");
        assertThat(ddl("h2", spread))
                .contains("CREATE SEQUENCE desk.note_seq", "CREATE TABLE desk.note (")
                .contains("first_line VARCHAR(80)");
    }

    @Test
    void types_depend_on_the_version_of_the_database() {
        HibernateMetaData shop = HibernateMetaData.of(Shop.entities());
        assertThat(ddl("mariadb", shop.on(new DatabaseProduct("mariadb", 10, 6))))
                .contains("id BINARY(16) NOT NULL");
        assertThat(ddl("mariadb", shop.on(new DatabaseProduct("mariadb", 11, 4))))
                .contains("id UUID NOT NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlserver", "oracle"})
    void databases_that_are_not_at_hand_get_ddl_too(String dialect) {
        assertThat(ddl(dialect, HibernateMetaData.of(Shop.entities())))
                .contains("CONSTRAINT ck_customers_credit CHECK (credit <= 100000)")
                .contains("FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE");
    }

    @Test
    void what_hibernate_refuses_is_said() {
        assertThatThrownBy(() ->
                        HibernateMetaData.of(String.class, Shop.entities()[4]).on("h2"))
                .isInstanceOf(AlembicException.class)
                .hasMessageStartingWith("Hibernate refuses the entities: ")
                .hasMessageContaining("PurchaseLine");
    }

    @Test
    void an_unknown_database_is_refused() {
        assertThatThrownBy(() -> NOTES.on("db17")).hasMessageContaining("db17");
    }

    @Test
    void enumerations_with_names_are_what_hibernate_creates() throws SQLException {
        try (LiveDatabase database = LiveDatabase.open("postgresql")) {
            database.upgrade(NOTES);
            MetaData ours = database.inspect();
            database.execute(List.of("DROP TABLE note", "DROP TYPE colour", "DROP SEQUENCE note_seq"));
            HibernateExport.create(database, Map.of(), Note.class);
            assertThat(database.inspect()).isEqualTo(ours);
        }
    }

    private static String ddl(String dialect, HibernateMetaData entities) {
        return ddl(dialect, entities.on(dialect));
    }

    private static String ddl(String dialectName, MetaData model) {
        Dialect dialect = Dialects.load().byName(dialectName);
        Stream<Operation> sequences = model.sequences().stream().map(CreateSequence::new);
        Stream<Operation> tables = model.tables().stream().map(CreateTable::new);
        return Stream.concat(sequences, tables)
                .flatMap(operation -> operation.accept(dialect.ddl()).stream())
                .map(Sql::text)
                .collect(Collectors.joining(";\n", "", ";\n"));
    }
}
