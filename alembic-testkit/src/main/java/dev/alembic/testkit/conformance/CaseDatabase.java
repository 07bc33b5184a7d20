package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A database for one case after another. */
public interface CaseDatabase extends AutoCloseable {

    /** Opens a database when it is first asked for. */
    @FunctionalInterface
    interface Opener {

        /** Opens it. */
        CaseDatabase open() throws SQLException;
    }

    /** The schema that cases use besides the default one. */
    String OTHER_SCHEMA = "test_schema";

    /**
     * A connection to the database, with nothing in it but what statements can't make that are
     * going to be executed.
     */
    Connection emptied(JsonNode statements) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Executes the statements which make the database of a case. */
    static void setUp(Connection connection, JsonNode statements) throws SQLException {
        for (JsonNode one : statements) {
            try (PreparedStatement statement =
                    connection.prepareStatement(one.path("sql").asText())) {
                List<JsonNode> rows = Json.items(one.path("params"));
                for (JsonNode row : rows) {
                    bind(statement, row);
                    statement.execute();
                }
                if (rows.isEmpty()) {
                    statement.execute();
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, JsonNode row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            statement.setObject(i + 1, JsonExpressions.value(row.get(i)));
        }
    }
}
