package dev.alembic.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.error.ConfigException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.meta.h2.H2Database;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.mariadb.MariaDBDatabase;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jooq.meta.sqlite.SQLiteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jOOQ generates from revisions what it generates from a database that they have upgraded. */
class AlembicDatabaseTest {

    private static final Path SHOP = Path.of("src/test/histories/shop");

    /** Uses what is generated on a database that the revisions have made. */
    private static final String USE = """
            import static com.example.shop.tables.Tables.*;

            import java.sql.Connection;
            import org.jooq.SQLDialect;
            import org.jooq.impl.DSL;

            public class Use implements java.util.function.Function<Connection, String> {
                @Override
                public String apply(Connection connection) {
                    var shop = DSL.using(connection, SQLDialect.H2);
                    shop.insertInto(CUSTOMERS, CUSTOMERS.ID, CUSTOMERS.NAME).values(1, "Ada").execute();
                    shop.insertInto(ORDERS, ORDERS.ID, ORDERS.CUSTOMER_ID).values(7, 1).execute();
                    return shop.select(ORDERS.customers().NAME, ORDER_COUNTS.ORDERS)
                            .from(ORDERS)
                            .join(ORDER_COUNTS).on(ORDER_COUNTS.CUSTOMER_ID.eq(ORDERS.CUSTOMER_ID))
                            .fetchOne()
                            .toString();
                }
            }
            """;

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Test
    void generated_classes_work_on_what_the_revisions_make() throws Exception {
        Codegen generated = new Codegen(folder);
        generated.fromRevisions(AlembicH2Database.class, Map.of());
        generated.compile(USE, "Use");
        try (URLClassLoader classes = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                Connection connection = DriverManager.getConnection("jdbc:h2:mem:used")) {
            Alembic.builder().scripts(SHOP).connection(connection).build().upgrade("head");
            @SuppressWarnings("unchecked")
            var use = (java.util.function.Function<Connection, String>)
                    classes.loadClass("Use").getDeclaredConstructor().newInstance();
            assertThat(use.apply(connection)).contains("Ada", "1");
        }
    }

    @Test
    void h2_is_read_like_a_database_that_was_upgraded() throws Exception {
        try (Connection keeper = DriverManager.getConnection("jdbc:h2:mem:live")) {
            Alembic.builder().scripts(SHOP).connection(keeper).build().upgrade("head");
            requireEqual(
                    AlembicH2Database.class,
                    Map.of(),
                    H2Database.class,
                    new Jdbc().withUrl("jdbc:h2:mem:live"),
                    "PUBLIC");
        }
    }

    @Test
    void sqlite_is_read_like_a_database_that_was_upgraded() throws Exception {
        String url = "jdbc:sqlite:" + other.resolve("live.db");
        upgrade(Alembic.builder().url(url));
        requireEqual(AlembicSQLiteDatabase.class, Map.of(), SQLiteDatabase.class, new Jdbc().withUrl(url), "");
    }

    @Test
    void postgresql_is_read_like_a_database_that_was_upgraded() throws Exception {
        TestServer server = TestServers.postgresql();
        try (TestDatabase live = server.freshDatabase("jooq")) {
            upgrade(Alembic.builder().url(live.url()));
            requireEqual(
                    AlembicPostgresDatabase.class,
                    on(server, "codegen_{n}"),
                    PostgresDatabase.class,
                    jdbc(live),
                    "public");
        }
        assertThat(databases(server, "SELECT datname FROM pg_database WHERE datname LIKE 'codegen%'"))
                .isEmpty();
    }

    @Test
    void mariadb_is_read_like_a_database_that_was_upgraded() throws Exception {
        TestServer server = TestServers.mariadb();
        try (TestDatabase live = server.freshDatabase("jooq")) {
            upgrade(Alembic.builder().url(live.url()));
            Map<String, String> properties = new java.util.TreeMap<>(on(server, "codegen_{n}"));
            properties.put("outputSchema", live.name());
            requireEqual(AlembicMariaDBDatabase.class, properties, MariaDBDatabase.class, jdbc(live), live.name());
        }
        assertThat(databases(server, "SHOW DATABASES LIKE 'codegen%'")).isEmpty();
    }

    @Test
    void code_for_mariadb_names_no_schema_by_default() throws Exception {
        Codegen generated = new Codegen(folder);
        generated.fromRevisions(AlembicMariaDBDatabase.class, on(TestServers.mariadb(), "codegen_{n}"));
        assertThat(generated.files().values()).noneMatch(text -> text.contains("codegen_"));
        assertThat(generated.files()).containsKey("com/example/shop/tables/DefaultSchema.java");
    }

    @Test
    void a_schema_of_mariadb_cannot_be_named() {
        Codegen generated = new Codegen(folder).inputSchema("shop");
        assertThatThrownBy(() ->
                        generated.fromRevisions(AlembicMariaDBDatabase.class, on(TestServers.mariadb(), "codegen_{n}")))
                .rootCause()
                .isInstanceOf(ConfigException.class)
                .hasMessage("The revisions make a database with a name of its own, so <inputSchema> can't be \"shop\"."
                        + " Leave it out; the property \"outputSchema\" says what generated code calls the schema.");
    }

    @Test
    void an_older_state_can_be_generated() throws Exception {
        Codegen generated = new Codegen(folder);
        generated.fromRevisions(AlembicSQLiteDatabase.class, Map.of("revision", "1a"));
        assertThat(generated.files().keySet())
                .contains("com/example/shop/tables/tables/Orders.java")
                .noneMatch(name -> name.contains("OrderCounts"));
    }

    @Test
    void nothing_stays_behind_when_a_revision_fails() throws Exception {
        TestServer server = TestServers.postgresql();
        Path versions = Files.createDirectories(other.resolve("versions"));
        Files.writeString(
                versions.resolve("V1a_wrong.sql"),
                "-- revision: 1a\n-- message: wrong\n-- upgrade\nSELECT nothing FROM nowhere;\n");
        Map<String, String> properties = new java.util.TreeMap<>(on(server, "failing_{n}"));
        properties.put("scripts", other.toString());
        assertThatThrownBy(() -> new Codegen(folder).fromRevisions(AlembicPostgresDatabase.class, properties))
                .isInstanceOf(MigrationFailedException.class)
                .hasMessageContaining("1a");
        assertThat(databases(server, "SELECT datname FROM pg_database WHERE datname LIKE 'failing%'"))
                .isEmpty();
    }

    @Test
    void a_database_of_somebody_is_not_touched() {
        assertThatThrownBy(() -> new Codegen(folder)
                        .fromRevisions(
                                AlembicPostgresDatabase.class, Map.of("url", "jdbc:postgresql://localhost/shop")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("The url \"jdbc:postgresql://localhost/shop\" names the same database each time. Put {n}"
                        + " into its name, so that a new one is made, which may be dropped afterwards.");
    }

    @Test
    void a_server_has_to_be_named() {
        assertThatThrownBy(() -> new Codegen(folder).fromRevisions(AlembicPostgresDatabase.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("Where may a database be made and dropped? Say it by the property \"url\"");
    }

    @Test
    void another_database_is_for_another_class() {
        assertThatThrownBy(() -> new Codegen(folder)
                        .fromRevisions(AlembicPostgresDatabase.class, Map.of("url", "jdbc:h2:mem:{n}")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("AlembicPostgresDatabase reads PostgreSQL, and \"jdbc:h2:mem:")
                .hasMessageEndingWith("is another database (h2). Give jOOQ the class for that one.");
    }

    private void requireEqual(Class<?> ours, Map<String, String> properties, Class<?> theirs, Jdbc jdbc, String schema)
            throws Exception {
        Codegen generated = new Codegen(Files.createDirectories(folder.resolve("ours")));
        generated.fromRevisions(ours, properties);
        Codegen expected = new Codegen(Files.createDirectories(folder.resolve("theirs")));
        expected.fromDatabase(theirs, jdbc, schema);
        assertThat(generated.files()).hasSizeGreaterThan(4).isEqualTo(expected.files());
    }

    private static void upgrade(dev.alembic.AlembicBuilder builder) {
        builder.scripts(SHOP).build().upgrade("head");
    }

    private static Map<String, String> on(TestServer server, String name) {
        return Map.of("url", server.jdbcUrl(name), "user", server.user(), "password", server.password());
    }

    private static Jdbc jdbc(TestDatabase database) {
        return new Jdbc().withUrl(database.jdbcUrl()).withUser(database.user()).withPassword(database.password());
    }

    private static List<String> databases(TestServer server, String query) throws Exception {
        try (TestDatabase any = server.freshDatabase("looking");
                Connection connection = any.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
