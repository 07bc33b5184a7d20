package dev.alembic.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GivenUrlTest {

    @Test
    void user_and_password_leave_the_url_and_other_parameters_stay() {
        TestServer server = GivenUrl.parse(
                ServerKind.MARIADB, "jdbc:mariadb://db.example:3307/?user=me&password=s%40fe&sslMode=trust");

        assertThat(server)
                .isEqualTo(new TestServer(ServerKind.MARIADB, "db.example", 3307, "me", "s@fe", "?sslMode=trust"));
        assertThat(server.database("x").jdbcUrl()).isEqualTo("jdbc:mariadb://db.example:3307/x?sslMode=trust");
        assertThat(server.database("x").url()).isEqualTo("mariadb://me:s%40fe@db.example:3307/x?sslMode=trust");
        assertThat(server.database("x").url("mysql")).startsWith("mysql://me:s%40fe@");
    }

    @Test
    void another_database_s_url_is_refused() {
        assertThatThrownBy(() -> GivenUrl.parse(ServerKind.POSTGRESQL, "jdbc:mysql://localhost:1/x"))
                .hasMessage("ALEMBIC_TEST_POSTGRESQL_URL must begin with \"jdbc:postgresql://\".");
    }

    @Test
    void a_url_without_port_is_refused() {
        assertThatThrownBy(() -> GivenUrl.parse(ServerKind.POSTGRESQL, "jdbc:postgresql://localhost/x"))
                .hasMessageContaining("ALEMBIC_TEST_POSTGRESQL_URL must name one host and its port");
    }
}
