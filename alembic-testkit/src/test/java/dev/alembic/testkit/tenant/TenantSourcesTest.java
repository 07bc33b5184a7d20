package dev.alembic.testkit.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.error.ConfigException;
import dev.alembic.tenant.Tenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where tenants are named, and where their connections come from. */
class TenantSourcesTest {

    @TempDir
    Path folder;

    private static Alembic alembic(TenantDatabase database, String tenants) {
        return database.builder()
                .url(database.url())
                .directory(database.folder())
                .setting("tenants", tenants)
                .build();
    }

    private static List<String> names(Alembic alembic) {
        return alembic.tenants().list().stream().map(Tenant::name).toList();
    }

    @Test
    void a_list_a_file_a_query_or_a_command_names_them() throws Exception {
        Files.writeString(folder.resolve("tenants.txt"), "# ours\nacme\n\nglobex = customer_2\n");
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            database.execute(
                    "CREATE TABLE customers (name varchar(20), place varchar(80))",
                    "INSERT INTO customers VALUES ('acme', 'c1'), ('globex', 'jdbc:h2:mem:globex')");

            assertThat(names(alembic(database, "acme globex, initech = c3")))
                    .containsExactly("acme", "globex", "initech");
            assertThat(alembic(database, "file: tenants.txt").tenants().list())
                    .containsExactly(Tenant.ofSchema("acme"), Tenant.ofSchema("globex", "customer_2"));
            assertThat(alembic(database, "query: SELECT name, place FROM customers ORDER BY name")
                            .tenants()
                            .list())
                    .containsExactly(Tenant.ofSchema("acme", "c1"), Tenant.ofUrl("globex", "jdbc:h2:mem:globex"));
            assertThat(names(alembic(database, "query: SELECT place FROM customers WHERE name = 'acme'")))
                    .containsExactly("c1");
            assertThat(names(alembic(database, "command: cat tenants.txt"))).containsExactly("acme", "globex");
        }
    }

    @Test
    void what_cannot_be_read_is_said() {
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            assertThatThrownBy(() -> alembic(database, "file: none.txt").tenants())
                    .hasMessageContaining("none.txt");
            assertThatThrownBy(() -> alembic(database, "command: exit 3").tenants())
                    .hasMessageContaining("ended with 3: exit 3");
            assertThatThrownBy(() ->
                            alembic(database, "query: SELECT * FROM nothing").tenants())
                    .hasMessageContaining("The tenants can't be asked for")
                    .hasMessageContaining("SELECT * FROM nothing");
            assertThatThrownBy(() -> alembic(database, "acme, acme").tenants())
                    .hasMessageContaining("Two tenants are called \"acme\"");
            assertThatThrownBy(
                            () -> database.builder().url(database.url()).build().tenants())
                    .isInstanceOf(ConfigException.class)
                    .hasMessageStartingWith("The configuration names no tenants.");
        }
    }

    @Test
    void a_connection_of_a_pool_goes_back_with_its_own_schema() throws SQLException {
        try (TenantDatabase database = TenantDatabase.postgresql(folder);
                Connection connection = database.connect()) {
            database.revisions(1);
            connection.setAutoCommit(false);

            assertThat(database.builder()
                            .connection(connection)
                            .build()
                            .tenants(List.of(Tenant.ofSchema("acme"), Tenant.ofSchema("globex")))
                            .upgrade("head")
                            .all())
                    .allSatisfy(result -> assertThat(result.failure()).isEmpty());

            connection.rollback();
            assertThat(connection.getSchema()).isEqualTo("public");
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void one_connection_does_not_serve_two_at_once() throws SQLException {
        try (TenantDatabase database = TenantDatabase.h2(folder);
                Connection connection = database.connect()) {
            database.revisions(1);

            assertThatThrownBy(() -> database.builder()
                            .connection(connection)
                            .build()
                            .tenants(List.of(Tenant.ofSchema("acme")))
                            .parallel(2)
                            .upgrade("head"))
                    .hasMessage("One connection serves one tenant at a time, not 2. Give a data source or a url.");
        }
    }

    @Test
    void a_script_is_for_one_tenant_and_goes_to_its_schema() {
        try (TenantDatabase database = TenantDatabase.postgresql(folder)) {
            database.revision(1, "CREATE TABLE t1 (id integer); SET search_path TO public;");
            Alembic alembic = alembic(database, "acme, globex");

            assertThatThrownBy(() -> alembic.offline().upgrade("head")).hasMessageContaining("names tenants");
            assertThat(alembic.tenants().one("acme").offline().upgrade("head"))
                    .startsWith("CREATE SCHEMA IF NOT EXISTS acme;\n\nSET search_path TO acme;\n\nBEGIN;")
                    .contains("RESET search_path;\n\nSET search_path TO acme;\n\nINSERT INTO alembic_version");
        }
    }
}
