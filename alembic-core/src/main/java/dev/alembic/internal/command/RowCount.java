package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.runtime.LiveTables;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what is in tables. Each table is looked up once. */
final class RowCount implements Counting {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.plan");

    private final Dialect dialect;
    private final Connection connection;
    private final NameRules rules;
    private final Map<String, Optional<Table>> tables = new HashMap<>();

    RowCount(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
        this.rules = dialect.nameRules(connection);
    }

    private Optional<Table> table(TableName name) {
        return tables.computeIfAbsent(name.key(), any -> LiveTables.find(connection, dialect, name));
    }

    private Optional<Column> column(TableName table, Name name) {
        return table(table).stream()
                .flatMap(found -> found.columns().stream())
                .filter(column -> rules.column(column.name()).equals(rules.column(name)))
                .findFirst();
    }

    @Override
    public boolean isThere(TableName table) {
        return table(table).isPresent();
    }

    @Override
    public boolean isKept(TableName table, Name column) {
        return column(table, column)
                .filter(found -> found.asComputed().isEmpty())
                .isPresent();
    }

    @Override
    public Optional<SqlType> type(TableName table, Name column) {
        return column(table, column).map(Column::type);
    }

    @Override
    public OptionalLong rows(TableName table, String condition) {
        return count("*", table, condition);
    }

    @Override
    public OptionalLong values(TableName table, Name column) {
        Name found = column(table, column).map(Column::name).orElse(column);
        return count(dialect.identifiers().quote(found), table, "");
    }

    @Override
    public OptionalLong atMost(TableName table, long most) {
        String name = dialect.identifiers().quote(table(table).map(Table::name).orElse(table));
        return answer("SELECT count(*) FROM (SELECT 1 FROM %s LIMIT %d) counted".formatted(name, most));
    }

    private OptionalLong count(String what, TableName table, String condition) {
        TableName name = table(table).map(Table::name).orElse(table);
        String query = "SELECT count(%s) FROM %s %s"
                .formatted(what, dialect.identifiers().quote(name), condition);
        return answer(query.strip());
    }

    private OptionalLong answer(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            LOG.debug("{} can't be counted: {}", query, e.getMessage());
            return OptionalLong.empty();
        }
    }
}
