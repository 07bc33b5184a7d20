package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The databases that cases run on, one for each dialect; opened when first asked for. */
final class CaseDatabases implements AutoCloseable {

    private final Map<String, CaseDatabase.Opener> openers;
    private final Map<String, CaseDatabase> open = new HashMap<>();

    CaseDatabases(Map<String, CaseDatabase.Opener> openers) {
        this.openers = Map.copyOf(openers);
    }

    /**
     * A connection to a database that these statements have made.
     *
     * @throws IllegalArgumentException if there is none of this dialect
     */
    Connection made(String dialect, JsonNode statements) throws SQLException {
        CaseDatabase.Opener opener = openers.get(dialect);
        if (opener == null) {
            throw new IllegalArgumentException("no database of dialect " + dialect);
        }
        CaseDatabase database = open.get(dialect);
        if (database == null) {
            database = opener.open();
            open.put(dialect, database);
        }
        Connection connection = database.emptied(statements);
        CaseDatabase.setUp(connection, statements);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (CaseDatabase database : open.values()) {
            database.close();
        }
        open.clear();
    }
}
