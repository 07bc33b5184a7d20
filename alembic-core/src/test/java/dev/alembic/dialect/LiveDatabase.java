package dev.alembic.dialect;

import dev.alembic.op.Operation;
import dev.alembic.sql.Row;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An empty database in memory, and the operations run on it. */
final class LiveDatabase implements AutoCloseable {

    private final Dialect dialect;
    private final Connection connection;

    private LiveDatabase(Dialect dialect, String url) throws SQLException {
        this.dialect = dialect;
        this.connection = DriverManager.getConnection(url);
    }

    static LiveDatabase open(String dialect) throws SQLException {
        String url = dialect.equals("h2") ? "jdbc:h2:mem:" + UUID.randomUUID() : "jdbc:sqlite::memory:";
        return new LiveDatabase(Dialects.load().byName(dialect), url);
    }

    void run(Operation operation) throws SQLException {
        for (Sql sql : dialect.ddl().compile(operation)) {
            execute(sql);
        }
    }

    void run(List<Operation> operations) throws SQLException {
        for (Operation operation : operations) {
            run(operation);
        }
    }

    private void execute(Sql sql) throws SQLException {
        if (sql.rows().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.text());
            }
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (Row row : sql.rows()) {
                for (int i = 0; i < row.values().size(); i++) {
                    dialect.bind(statement, i + 1, row.values().get(i));
                }
                statement.executeUpdate();
            }
        }
    }

    /** The first column of each row, as text. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Everything the database holds, as its own words tell it. */
    List<String> schema() throws SQLException {
        String all = dialect.name().equals("h2")
                ? "SCRIPT NODATA"
                : "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_master ORDER BY" + " name";
        return query(all).stream().map(LiveDatabase::withoutChance).sorted().toList();
    }

    /** Without generated names and white space, and without regard to the order of columns. */
    private static String withoutChance(String sql) {
        String text = sql.replaceAll("\\s+", " ")
                .replaceAll("\"(CONSTRAINT|PRIMARY_KEY|SYSTEM_SEQUENCE)_\\w+\"", "\"$1\"")
                .replace("\"", "")
                .strip();
        int open = text.indexOf('(');
        return open < 0 ? text : text.substring(0, open) + sortedClauses(text.substring(open));
    }

    private static String sortedClauses(String text) {
        return Arrays.stream(text.split("[(),;]"))
                .map(String::strip)
                .sorted()
                .toList()
                .toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
