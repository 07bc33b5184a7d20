package dev.alembic.imports.source;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.schema.Name;
import dev.alembic.sql.SqlLexis;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table in which another tool keeps what it has done, and what else the database says.
 *
 * @param dialect the name of the database's dialect
 * @param lexis how the database reads SQL
 * @param name the table's name; empty if there is no such table
 * @param rows by the names of the columns in lower case
 */
public record ForeignTable(String dialect, SqlLexis lexis, Optional<String> name, List<Map<String, String>> rows) {

    /** What is known where the database isn't asked. */
    public static final ForeignTable UNASKED = new ForeignTable("", SqlLexis.STANDARD, Optional.empty(), List.of());

    /** Copies the list. */
    public ForeignTable {
        rows = List.copyOf(rows);
    }

    /**
     * Where to look.
     *
     * @param schema its schema; empty for that of the connection
     * @param names what it may be called, in whatever case
     * @param order the column to sort by; empty for none
     */
    public record Place(Optional<String> schema, List<String> names, String order) {}

    /**
     * Reads the table in the database of the project, if it is to be asked.
     *
     * @throws ConfigException if the project has several databases
     */
    public static ForeignTable read(ImportRequest request, Place place) {
        if (!request.usesDatabase()) {
            return UNASKED;
        }
        List<ForeignTable> answers = request.project().historyImport().query(connection -> read(connection, place));
        if (answers.size() != 1) {
            throw new ConfigException(("The environment opens %d connections, and an import reads one database: let it"
                            + " open that one, by an argument (-x) for example.")
                    .formatted(answers.size()));
        }
        return answers.get(0);
    }

    private static ForeignTable read(Connection connection, Place place) {
        Dialect dialect = Dialects.load().of(connection);
        try {
            SqlLexis lexis = dialect.lexis(connection);
            for (String name : place.names()) {
                Optional<String> found = find(connection, place.schema(), name);
                if (found.isPresent()) {
                    String quoted = place.schema()
                                    .map(schema -> quoted(dialect, schema) + ".")
                                    .orElse("")
                            + quoted(dialect, found.get());
                    return new ForeignTable(dialect.name(), lexis, found, rows(connection, quoted, place.order()));
                }
            }
            return new ForeignTable(dialect.name(), lexis, Optional.empty(), List.of());
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The history of the other tool can't be read from \"%s\": %s"
                            .formatted(place.names().get(0), e.getMessage()),
                    e);
        }
    }

    private static String quoted(Dialect dialect, String name) {
        return dialect.identifiers().quote(Name.exactly(name).quoted());
    }

    private static Optional<String> find(Connection connection, Optional<String> schema, String name)
            throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        boolean hasSchemas = metaData.supportsSchemasInTableDefinitions();
        String wanted = schema.orElse(connection.getSchema());
        String catalog = hasSchemas ? connection.getCatalog() : schema.orElse(connection.getCatalog());
        for (String spelling : List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
            try (ResultSet tables = metaData.getTables(catalog, hasSchemas ? wanted : null, spelling, null)) {
                while (tables.next()) {
                    String found = tables.getString("TABLE_NAME");
                    if (found.equals(spelling)) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Map<String, String>> rows(Connection connection, String table, String order)
            throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    put(row, columns.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getString(i));
                }
                rows.add(row);
            }
        }
        rows.sort((a, b) -> Long.compare(number(a.get(order)), number(b.get(order))));
        return rows;
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    private static long number(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
