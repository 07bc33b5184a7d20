package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The databases that our record is replayed on. */
final class OurDatabases {

    /** What opens one, by its dialect. */
    static final Map<String, CaseDatabase.Opener> ALL =
            Map.of("sqlite", Sqlite::new, "postgresql", Postgresql::new, "mariadb", Mariadb::new);

    private OurDatabases() {}

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A new one each time. */
    private static final class Sqlite implements CaseDatabase {

        private @Nullable Connection connection;

        @Override
        public Connection emptied(JsonNode statements) throws SQLException {
            close();
            Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
            connection = fresh;
            return fresh;
        }

        @Override
        public void close() throws SQLException {
            if (connection != null) {
                connection.close();
            }
        }
    }

    /** What is in it is in schemas, which are dropped. */
    private static final class Postgresql implements CaseDatabase {

        private static final String SCHEMAS = """
                SELECT quote_ident(nspname) FROM pg_namespace
                WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'\
                """;

        private static final Pattern COLLATION = Pattern.compile("COLLATE \\\\\"(\\w+)\\\\\"");

        private final TestDatabase database = TestServers.postgresql().freshDatabase("conformance");
        private final Connection connection;

        Postgresql() throws SQLException {
            connection = database.connect();
        }

        @Override
        public Connection emptied(JsonNode wanted) throws SQLException {
            List<String> statements = new ArrayList<>();
            statements.add("SET client_min_messages = warning");
            texts(connection, SCHEMAS).forEach(schema -> statements.add("DROP SCHEMA " + schema + " CASCADE"));
            statements.add("CREATE SCHEMA public");
            statements.add("CREATE SCHEMA " + CaseDatabase.OTHER_SCHEMA);
            statements.addAll(collations(wanted));
            execute(connection, statements);
            return connection;
        }

        /** Which collations there are depends on the machine; here they are only names. */
        private static List<String> collations(JsonNode wanted) {
            return COLLATION
                    .matcher(wanted.toString())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .map("CREATE COLLATION \"%s\" FROM \"C\""::formatted)
                    .toList();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.close();
        }
    }

    /** What is in it are tables; the other schema is another database of the server. */
    private static final class Mariadb implements CaseDatabase {

        private static final String TABLES = """
                SELECT CONCAT(IF(TABLE_TYPE = 'SEQUENCE', 'SEQUENCE', 'TABLE'),
                              ' `', TABLE_SCHEMA, '`.`', TABLE_NAME, '`')
                FROM information_schema.TABLES
                WHERE TABLE_SCHEMA IN (DATABASE(), '%s')\
                """;

        private final TestDatabase database = TestServers.mariadb().freshDatabase("conformance");
        private final Connection connection;

        Mariadb() throws SQLException {
            connection = database.connect();
            execute(
                    connection,
                    List.of(
                            "ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
                            "CREATE DATABASE " + CaseDatabase.OTHER_SCHEMA));
        }

        @Override
        public Connection emptied(JsonNode wanted) throws SQLException {
            List<String> statements = new ArrayList<>();
            statements.add("SET foreign_key_checks = 0");
            texts(connection, TABLES.formatted(CaseDatabase.OTHER_SCHEMA))
                    .forEach(table -> statements.add("DROP " + table));
            statements.add("SET foreign_key_checks = 1");
            execute(connection, statements);
            return connection;
        }

        @Override
        public void close() throws SQLException {
            execute(connection, List.of("SET foreign_key_checks = 0", "DROP DATABASE " + CaseDatabase.OTHER_SCHEMA));
            connection.close();
            database.close();
        }
    }
}
