package dev.alembic.testkit.crash;

import dev.alembic.dialect.Dialects;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new database of one kind. */
record CrashDatabase(String url, @Nullable TestDatabase server) implements AutoCloseable {

    /** What the history says of the time is another thing in each run. */
    private static final Set<String> TIMES = Set.of("executed_at", "millis");

    static CrashDatabase of(String kind, Path folder, int number) {
        return switch (kind) {
            case "postgresql" -> of(TestServers.postgresql().freshDatabase("crash"));
            case "mariadb" -> of(TestServers.mariadb().freshDatabase("crash"));
            case "h2" -> new CrashDatabase("jdbc:h2:file:" + folder.resolve("h2_" + number), null);
            default -> new CrashDatabase("jdbc:sqlite:" + folder.resolve(number + ".db"), null);
        };
    }

    private static CrashDatabase of(TestDatabase database) {
        return new CrashDatabase(database.url(), database);
    }

    Connection connect() throws SQLException {
        return server == null ? DriverManager.getConnection(url) : server.connect();
    }

    /** Everything in it, but for how long it took: the tables as the catalogue says, and their rows. */
    List<String> content() throws SQLException {
        List<String> content = new ArrayList<>();
        try (Connection connection = connect()) {
            List<Table> tables = Dialects.load()
                    .of(connection)
                    .inspector(connection)
                    .inspect(ObjectFilter.ALL)
                    .tables();
            for (Table table : tables) {
                if (table.name().schema().isPresent()) {
                    continue; // of another test
                }
                content.add(table.toString());
                content.addAll(rows(connection, table));
            }
            content.addAll(views(connection));
        }
        return content;
    }

    private static List<String> views(Connection connection) throws SQLException {
        List<String> views = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"VIEW"})) {
            while (found.next()) {
                views.add(found.getString("TABLE_NAME"));
            }
        }
        Collections.sort(views);
        return views;
    }

    private static List<String> rows(Connection connection, Table table) throws SQLException {
        String name = Dialects.load().of(connection).identifiers().quote(table.name());
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + name)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    boolean isTime =
                            TIMES.contains(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
                    values.add(isTime ? "" : String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
