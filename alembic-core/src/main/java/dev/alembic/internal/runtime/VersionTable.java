package dev.alembic.internal.runtime;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.exactly;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.op.CreateTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table that holds the heads: one column, one row a head, laid out as Alembic lays it out, so
 * that both tools can drive one database.
 */
public final class VersionTable {

    /** Length in characters of the longest revision id that fits into the table. */
    public static final int MAX_ID_LENGTH = 32;

    static final String COLUMN = "version_num";

    private final TableName shown;
    private final TableName name;
    private final Dialect dialect;

    /** The table of this name, in the words of this dialect. */
    public VersionTable(TableName name, Dialect dialect) {
        this(name, name, dialect);
    }

    private VersionTable(TableName shown, TableName name, Dialect dialect) {
        this.shown = shown;
        this.name = name;
        this.dialect = dialect;
    }

    /** Its name, with the schema if it is not the connection's. */
    public String name() {
        return shown.toString();
    }

    /** Its name as statements give it. */
    TableName place() {
        return name;
    }

    /**
     * The same table, named with the schema that it is in or will be created in, so that it stays
     * this table whatever a migration does to its session.
     */
    VersionTable located(DatabaseSession session) {
        try {
            TableName found = session.find(name).orElse(name);
            Optional<String> schema = found.schema().isPresent() ? Optional.empty() : session.schemaInUse();
            return new VersionTable(
                    shown, schema.map(Name::exactly).map(found::in).orElse(found), dialect);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The statements that create it, and its schema where the database does so on condition. */
    List<Sql> create() {
        List<Sql> statements = new ArrayList<>();
        if (shown.schema().isPresent() && dialect.features().contains(Feature.CONDITIONAL_SCHEMAS)) {
            statements.add(sql("CREATE SCHEMA IF NOT EXISTS "
                    + dialect.identifiers().quote(shown.schema().get())));
        }
        statements.addAll(createTable());
        return statements;
    }

    /** The statements that create it in a schema that is there. */
    List<Sql> createTable() {
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
        Optional<TableName> found = find(dialect.session(connection));
        if (found.isEmpty()) {
            return List.of();
        }
        String query =
                "SELECT %s FROM %s".formatted(COLUMN, dialect.identifiers().quote(found.get()));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> heads = new LinkedHashSet<>();
            while (rows.next()) {
                heads.add(head(rows.getString(1)));
            }
            return List.copyOf(heads);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** How many characters of an id the table holds; somebody may have made it wider. */
    int idLength(Connection connection) {
        String query =
                "SELECT %s FROM %s".formatted(COLUMN, dialect.identifiers().quote(name));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int precision = rows.getMetaData().getPrecision(1);
            return precision > 0 ? precision : Integer.MAX_VALUE;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private String head(@Nullable String row) {
        if (row == null) {
            throw new DatabaseException(
                    "A row of the version table \"%s\" is NULL and says no revision. Delete it.".formatted(shown),
                    null);
        }
        return row;
    }

    /** Whether the table is there. */
    boolean exists(DatabaseSession session) {
        return find(session).isPresent();
    }

    private Optional<TableName> find(DatabaseSession session) {
        try {
            return session.find(name);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private DatabaseException unreadable(SQLException e) {
        return new DatabaseException(
                "Can't read the version table \"%s\": %s"
                        .formatted(shown, dialect.failures().words(e)),
                e);
    }
}
