package dev.alembic.dialect;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A session as far as JDBC goes; dialects say what they know better. */
public class StandardSession implements DatabaseSession {

    private final Connection connection;

    /** The session behind this connection. */
    public StandardSession(Connection connection) {
        this.connection = connection;
    }

    /** The connection, which stays its owner's. */
    protected final Connection connection() {
        return connection;
    }

    @Override
    public boolean hasOpenWork() throws SQLException {
        return false;
    }

    @Override
    public void prepare(long lockTimeoutMillis) throws SQLException {
        // Nothing is known to differ.
    }

    @Override
    public SessionState state() throws SQLException {
        @Nullable String catalog = connection.getCatalog();
        @Nullable String schema = connection.getSchema();
        return () -> {
            if (catalog != null && !catalog.equals(connection.getCatalog())) {
                connection.setCatalog(catalog);
            }
            if (schema != null && !schema.equals(connection.getSchema())) {
                connection.setSchema(schema);
            }
        };
    }

    @Override
    public Optional<String> schemaInUse() throws SQLException {
        return Optional.ofNullable(connection.getSchema()).filter(schema -> !schema.isEmpty());
    }

    @Override
    public Optional<TableName> find(TableName table) throws SQLException {
        Optional<String> inUse = schemaInUse();
        List<@Nullable String> schemas =
                table.schemaText().isPresent() ? spellings(table.schemaText().get()) : own(inUse);
        for (@Nullable String schema : schemas) {
            for (String spelling : spellings(table.text())) {
                if (isThere(schema, spelling)) {
                    return Optional.of(placed(table, inUse));
                }
            }
        }
        return Optional.empty();
    }

    private static List<@Nullable String> own(Optional<String> inUse) {
        List<@Nullable String> schemas = new ArrayList<>();
        schemas.add(inUse.orElse(null));
        return schemas;
    }

    private static TableName placed(TableName table, Optional<String> inUse) {
        return table.schema().isPresent() || inUse.isEmpty() ? table : table.in(Name.exactly(inUse.get()));
    }

    private boolean isThere(@Nullable String schema, String table) throws SQLException {
        DatabaseMetaData catalogue = connection.getMetaData();
        String pattern = escape(table, Objects.requireNonNullElse(catalogue.getSearchStringEscape(), "\\"));
        try (ResultSet tables = catalogue.getTables(connection.getCatalog(), schema, pattern, null)) {
            return tables.next();
        }
    }

    /** Databases that fold unquoted names to capitals list them that way. */
    private static List<@Nullable String> spellings(String name) {
        Set<@Nullable String> spellings = new LinkedHashSet<>();
        spellings.add(name);
        spellings.add(name.toUpperCase(Locale.ROOT));
        return new ArrayList<>(spellings);
    }

    private static String escape(String name, String escape) {
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    @Override
    public boolean hasSchema(String schema) throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                if (schema.equalsIgnoreCase(schemas.getString("TABLE_SCHEM"))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Optional<String> leftBehind(String sql) throws SQLException {
        return Optional.empty();
    }

    @Override
    public List<String> removals(String sql) throws SQLException {
        return List.of();
    }

    @Override
    public Optional<String> passedOver(String sql) throws SQLException {
        return Optional.empty();
    }

    @Override
    public Optional<String> definitions(String sql) throws SQLException {
        return StatementKinds.isSeen(sql)
                ? Optional.of(new StandardDefinitions(connection).of(StatementWords.names(sql)))
                : Optional.empty();
    }

    @Override
    public void settle() throws SQLException {
        // Most databases do all of a statement or nothing.
    }

    @Override
    public boolean isShared() throws SQLException {
        return false;
    }
}
