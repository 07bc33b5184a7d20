package dev.alembic.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What H2 says to make a database again, but for its users. */
final class H2Catalogue {

    private H2Catalogue() {}

    /** A time has no fraction unless it says so. */
    static List<String> lines(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SCRIPT NODATA")) {
            while (rows.next()) {
                lines.add(rows.getString(1).strip().replace("TIME(0)", "TIME"));
            }
        }
        lines.removeIf(line -> Stream.of("CREATE USER", "SET ", "--").anyMatch(line::startsWith));
        return lines;
    }
}
