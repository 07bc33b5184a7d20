package dev.alembic.it;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue of PostgreSQL says about what users make. */
final class PostgresqlCatalogue {

    private PostgresqlCatalogue() {}

    static List<String> lines(Connection connection) throws Exception {
        String sql = Files.readString(TakenDatabase.SCHEMAS.resolve("catalogue-postgresql.sql"));
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
