package dev.alembic.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A database that is taken over: where it is, and everything that its catalogue says. */
enum TakenDatabase {
    POSTGRESQL,
    MARIADB,
    SQLITE,
    H2;

    /** The schemas that are taken over on each of them. */
    static final Path SCHEMAS = Path.of("src", "test", "resources", "takeover");

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Databases of this kind, one of them by each name. */
    Places places(Path folder) {
        if (this == H2) {
            return new Embedded(folder);
        }
        return new Served(
                this, new StoryDatabases(DatabaseKind.named(toString()).orElseThrow(), folder));
    }

    private List<String> catalogue(Connection connection) throws Exception {
        List<String> lines = switch (this) {
            case POSTGRESQL -> PostgresqlCatalogue.lines(connection);
            case MARIADB -> MariadbCatalogue.lines(connection);
            case SQLITE -> SqliteCatalogue.lines(connection);
            case H2 -> H2Catalogue.lines(connection);
        };
        return lines.stream()
                .filter(line -> Stream.of("alembic_version", "alembic_history")
                        .noneMatch(line.toLowerCase(Locale.ROOT)::contains))
                .sorted()
                .toList();
    }

    /** Databases of one kind. */
    interface Places extends AutoCloseable {

        /** The kind. */
        TakenDatabase kind();

        /** The url as a user writes it. */
        String url(String name);

        /** Connects to one. */
        Connection connect(String name) throws SQLException;

        /** Runs statements; names in double quotes are names. */
        default void execute(List<String> statements) throws SQLException {
            try (Connection connection = connect("");
                    Statement statement = connection.createStatement()) {
                if (kind() == MARIADB) {
                    statement.execute("SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')");
                }
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        /** What the catalogue says, sorted. */
        default List<String> catalogue(String name) throws Exception {
            try (Connection connection = connect(name)) {
                return kind().catalogue(connection);
            }
        }

        @Override
        void close();
    }

    private record Served(TakenDatabase kind, StoryDatabases databases) implements Places {

        @Override
        public String url(String name) {
            return databases.url(name);
        }

        @Override
        public Connection connect(String name) throws SQLException {
            return databases.connect(name);
        }

        @Override
        public void close() {
            databases.close();
        }
    }

    private record Embedded(Path folder) implements Places {

        @Override
        public TakenDatabase kind() {
            return H2;
        }

        @Override
        public String url(String name) {
            return "jdbc:h2:" + folder.resolve(name.isEmpty() ? "app" : name);
        }

        @Override
        public Connection connect(String name) throws SQLException {
            return DriverManager.getConnection(url(name));
        }

        @Override
        public void close() {}
    }
}
