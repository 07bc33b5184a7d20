package dev.alembic.testkit.tenant;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * A database with a schema for each tenant, and a folder of revisions for them.
 *
 * @param prefix of the schemas' names, where they must be nobody else's
 */
record TenantDatabase(Path folder, String url, String prefix, Callable<Connection> source, Runnable end)
        implements AutoCloseable {

    static TenantDatabase postgresql(Path folder) {
        TestDatabase database = TestServers.postgresql().freshDatabase("tenants");
        return new TenantDatabase(folder, database.url(), "", database::connect, database::close);
    }

    /** Schemas are databases there. */
    static TenantDatabase mariadb(Path folder) {
        TestDatabase database = TestServers.mariadb().freshDatabase("tenants");
        String prefix = database.name() + "_";
        return new TenantDatabase(folder, database.url(), prefix, database::connect, () -> {
            try (Connection connection = database.connect()) {
                for (String schema : strings(connection, "SHOW DATABASES LIKE '%s%%'".formatted(prefix))) {
                    execute(connection, "DROP DATABASE " + schema);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            database.close();
        });
    }

    static TenantDatabase h2(Path folder) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new TenantDatabase(folder, url, "", () -> DriverManager.getConnection(url), () -> {});
    }

    /** What a tenant's schema is called here. */
    String schema(String tenant) {
        return prefix + tenant;
    }

    Connection connect() {
        try {
            return source.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    AlembicBuilder builder() {
        return Alembic.builder().scripts(folder).versionLocations(folder);
    }

    /** Writes revisions {@code a1}, {@code a2} and so on, each of which makes a table of its number. */
    void revisions(int number) {
        for (int i = 1; i <= number; i++) {
            revision(i, "CREATE TABLE t%d (id integer PRIMARY KEY);".formatted(i));
        }
    }

    void revision(int number, String upgrade) {
        String parent = number == 1 ? "" : "-- revises: a" + (number - 1) + "\n";
        String text = "-- revision: a%d\n%s-- message: step %d\n-- upgrade\n%s\n-- downgrade\nDROP TABLE t%d;\n"
                .formatted(number, parent, number, upgrade, number);
        try {
            Files.writeString(folder.resolve("a%d.sql".formatted(number)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> query(String sql) {
        try (Connection connection = connect()) {
            return strings(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String... statements) {
        try (Connection connection = connect()) {
            for (String sql : statements) {
                execute(connection, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables of a schema, those of Alembic among them, in small letters and in their order. */
    List<String> tables(String schema) {
        return query(
                "SELECT LOWER(table_name) FROM information_schema.tables WHERE LOWER(table_schema) = '%s' ORDER BY 1"
                        .formatted(schema));
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
