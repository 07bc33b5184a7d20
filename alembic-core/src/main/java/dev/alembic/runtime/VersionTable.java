package dev.alembic.runtime;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.exactly;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.DatabaseException;
import dev.alembic.op.CreateTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.revision.VersionMove;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The table that holds the heads: one column, one row a head, laid out as Alembic lays it out, so
 * that both tools can drive one database.
 */
public final class VersionTable {

    /** Length in characters of the longest revision id that fits into the table. */
    public static final int MAX_ID_LENGTH = 32;

    private static final String COLUMN = "version_num";

    private final TableName name;
    private final Dialect dialect;

    /** The table of this name, in the words of this dialect. */
    public VersionTable(TableName name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
    }

    /** Its name, with the schema if it is not the connection's. */
    public String name() {
        return name.toString();
    }

    /** The statements that create it. */
    List<Sql> create() {
        Table table = Table.of(
                name,
                List.of(
                        column(COLUMN, string(MAX_ID_LENGTH)).notNull(),
                        primaryKey(COLUMN).named(exactly(name.text() + "_pkc"))));
        return dialect.ddl().compile(new CreateTable(table));
    }

    /** A move in SQL, the id written into it. */
    Sql statement(VersionMove move) {
        String table = dialect.identifiers().quote(name);
        String where = " WHERE %s.%s = ".formatted(table, COLUMN);
        if (move instanceof VersionMove.Insert insert) {
            return sql("INSERT INTO %s (%s) VALUES (%s)".formatted(table, COLUMN, text(insert.id())));
        } else if (move instanceof VersionMove.Update update) {
            return sql("UPDATE %s SET %s=%s".formatted(table, COLUMN, text(update.to())) + where + text(update.from()));
        } else if (move instanceof VersionMove.Delete delete) {
            return sql("DELETE FROM " + table + where + text(delete.id()));
        }
        return sql("DELETE FROM " + table);
    }

    private static Sql sql(String text) {
        return new Sql(text, new ExecuteSql(text));
    }

    private String text(String id) {
        return dialect.literals().string(id);
    }

    /**
     * The heads, in the order in which the table gives them; none if there is no table. Only reads.
     */
    public List<String> heads(Connection connection) {
        if (!exists(connection)) {
            return List.of();
        }
        String query =
                "SELECT %s FROM %s".formatted(COLUMN, dialect.identifiers().quote(name));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> heads = new LinkedHashSet<>();
            while (rows.next()) {
                heads.add(rows.getString(1));
            }
            return List.copyOf(heads);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Whether the table is there. */
    boolean exists(Connection connection) {
        try {
            DatabaseMetaData catalogue = connection.getMetaData();
            String schema = name.schemaText().orElse(connection.getSchema());
            for (String spelling : spellings()) {
                String pattern = escape(spelling, catalogue.getSearchStringEscape());
                try (ResultSet tables = catalogue.getTables(connection.getCatalog(), schema, pattern, null)) {
                    if (tables.next()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Databases that fold unquoted names to capitals list the table that way. */
    private List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        spellings.add(name.text());
        if (!name.text().equals(name.text().toUpperCase(Locale.ROOT))) {
            spellings.add(name.text().toUpperCase(Locale.ROOT));
        }
        return spellings;
    }

    private static String escape(String spelling, String escape) {
        return spelling.replace(escape, escape + escape)
                .replace("_", escape + "_")
                .replace("%", escape + "%");
    }

    private DatabaseException unreadable(SQLException e) {
        return new DatabaseException("Can't read the version table \"%s\": %s".formatted(name, e.getMessage()), e);
    }
}
