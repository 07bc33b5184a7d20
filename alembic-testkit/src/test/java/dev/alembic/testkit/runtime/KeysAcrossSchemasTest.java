package dev.alembic.testkit.runtime;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A table of another schema points at one of the default schema, which the database itself would
 * look for beside the table.
 */
class KeysAcrossSchemasTest {

    private static final String OTHER = "keys_other";
    private static final String TARGETS =
            "SELECT unique_constraint_schema FROM information_schema.referential_constraints"
                    + " WHERE constraint_schema = '%s'";

    @Test
    void h2_is_told_the_schema() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            execute(connection, "CREATE SCHEMA " + OTHER);
            execute(connection, "CREATE SCHEMA \"App\"");
            execute(connection, "SET SCHEMA \"App\"");

            upgrade(connection);

            assertThat(targets(connection, OTHER.toUpperCase(Locale.ROOT))).isEqualTo("App App App ");
        }
    }

    @Test
    void mariadb_is_told_the_database() throws SQLException {
        try (TestDatabase database = TestServers.mariadb().freshDatabase("keys");
                Connection connection = database.connect()) {
            execute(connection, "CREATE DATABASE " + OTHER);
            try {
                upgrade(connection);
                assertThat(targets(connection, OTHER)).isEqualTo((database.name() + " ").repeat(3));
            } finally {
                execute(connection, "DROP DATABASE " + OTHER);
            }
        }
    }

    private static void upgrade(Connection connection) {
        Run.on(connection)
                .upgrade(
                        op -> op.createTable("p", column("id", integer()).primaryKey()),
                        op -> op.in(OTHER)
                                .createTable(
                                        "c",
                                        column("id", integer()).primaryKey(),
                                        column("a", integer()).references("p.id"),
                                        column("b", integer())),
                        op -> op.in(OTHER)
                                .createForeignKey(
                                        "c", foreignKey("b").references("p.id").named("fk_b")),
                        op -> op.in(OTHER).addColumn("c", column("d", integer()).references("p.id")));
    }

    private static String targets(Connection connection, String schema) throws SQLException {
        StringBuilder targets = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TARGETS.formatted(schema))) {
            while (rows.next()) {
                targets.append(rows.getString(1)).append(' ');
            }
        }
        return targets.toString();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
