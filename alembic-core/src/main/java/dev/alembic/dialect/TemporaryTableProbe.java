package dev.alembic.dialect;

import dev.alembic.error.DatabaseException;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a database read an expression in a temporary table, looks at it, and drops that. */
public abstract class TemporaryTableProbe implements ExpressionProbe {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.autogenerate.compare");

    /** The table, in a spelling that needs no quotes. */
    protected static final String TABLE = "ALEMBIC_PROBE";

    /** The column or constraint in it that is looked at. */
    protected static final String PROBED = "ALEMBIC_PROBED";

    /** What says how texts are kept, which a type in the catalogue doesn't. */
    private static final Pattern COLLATED =
            Pattern.compile("\\b(COLLATE|CHARACTER SET|CHARSET)\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final Dialect dialect;

    /** Asks through this connection, which stays the caller's. */
    protected TemporaryTableProbe(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Makes a temporary table of this definition. */
    protected abstract String create(String definition);

    /** Makes a temporary table with the columns of another one. */
    protected abstract String createLike(String table);

    /** Drops the temporary table if it is there. */
    protected abstract String drop();

    /** The default of the column. */
    protected abstract Optional<String> readDefault(Statement statement) throws SQLException;

    /** The condition of the constraint. */
    protected abstract Optional<String> readCondition(Statement statement) throws SQLException;

    /** The expression of the computed column. */
    protected abstract Optional<String> readComputed(Statement statement) throws SQLException;

    /** The type of the column. */
    protected abstract Optional<SqlType> readType() throws SQLException;

    /** What it asks through. */
    protected Connection connection() {
        return connection;
    }

    private interface Question<T> {
        Optional<T> ask(Statement statement) throws SQLException;
    }

    @Override
    public Optional<SqlType> type(Column column) {
        String type = type(column.type());
        return COLLATED.matcher(type).find()
                ? Optional.empty()
                : ask(List.of(create(PROBED + " " + type)), statement -> readType());
    }

    @Override
    public Optional<SqlExpression> condition(TableName table, SqlExpression condition) {
        return ask(
                        List.of(
                                createLike(dialect.identifiers().quote(table)),
                                "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s)".formatted(TABLE, PROBED, sql(condition))),
                        this::readCondition)
                .map(SqlExpression::text);
    }

    @Override
    public Optional<SqlExpression> serverDefault(Column column) {
        return column.serverDefault()
                .filter(ServerDefault.Expression.class::isInstance)
                .map(value -> sql(((ServerDefault.Expression) value).expression()))
                .flatMap(sql -> ask(
                        List.of(create("%s %s DEFAULT (%s)".formatted(PROBED, type(column.type()), sql))),
                        this::readDefault))
                .map(SqlExpression::text);
    }

    @Override
    public Optional<SqlExpression> computed(TableName table, Column column) {
        return column.asComputed()
                .map(Computed::expression)
                .flatMap(expression -> ask(
                        List.of(
                                createLike(dialect.identifiers().quote(table)),
                                "ALTER TABLE %s ADD COLUMN %s %s GENERATED ALWAYS AS (%s)"
                                        .formatted(TABLE, PROBED, type(column.type()), sql(expression))),
                        this::readComputed))
                .map(SqlExpression::text);
    }

    private String type(SqlType type) {
        return dialect.types().toSql(type.on(dialect.name()));
    }

    private String sql(SqlExpression expression) {
        return dialect.expressions().write(expression);
    }

    private <T> Optional<T> ask(List<String> preparations, Question<T> question) {
        try (Statement statement = connection.createStatement()) {
            try {
                for (String sql : preparations) {
                    statement.execute(sql);
                }
                return question.ask(statement);
            } catch (SQLException e) {
                LOG.debug("The database can't tell how it keeps it: {}", e.getMessage());
                return Optional.empty();
            } finally {
                statement.execute(drop());
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database fails: " + e.getMessage(), e);
        }
    }

    /** The first value of the answer. */
    protected static Optional<String> value(Statement statement, String query, int column) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(column)) : Optional.empty();
        }
    }
}
