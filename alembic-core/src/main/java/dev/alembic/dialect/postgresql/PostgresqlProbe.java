package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.error.DatabaseException;
import dev.alembic.schema.Column;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the server parse an expression in a temporary table, and rolls that back. */
final class PostgresqlProbe implements ExpressionProbe {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.autogenerate.compare");

    private static final String TABLE = "pg_temp.alembic_probe";
    private static final String OID = "'" + TABLE + "'::regclass";
    private static final String CONDITION = "SELECT pg_get_expr(conbin, conrelid, true) FROM pg_catalog.pg_constraint"
            + " WHERE contype = 'c' AND conrelid = "
            + OID;
    private static final String VALUE = "SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d JOIN"
            + " pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum"
            + " WHERE a.attname = 'probed' AND d.adrelid = "
            + OID;
    private static final String ELEMENT =
            "SELECT pg_get_indexdef(indexrelid, 1, true) FROM pg_catalog.pg_index WHERE indrelid = " + OID;

    private static final String TYPE = "SELECT format_type(atttypid, atttypmod) FROM pg_catalog.pg_attribute"
            + " WHERE attname = 'probed' AND attrelid = " + OID;
    private static final String ANSWER = "SELECT a.*, " + DefinitionTexts.IS_ESCAPING + " FROM (%s) AS a";
    private static final Pattern COLLATED = Pattern.compile("\\bCOLLATE\\b", Pattern.CASE_INSENSITIVE);

    private static final String ADD_COMPUTED =
            "ALTER TABLE " + TABLE + " ADD COLUMN probed %s GENERATED ALWAYS AS (%s) STORED";

    private final Connection connection;
    private final Dialect dialect;

    PostgresqlProbe(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Read with the same words as columns are, which name what is in the search path without a schema. */
    @Override
    public Optional<SqlType> type(Column column) {
        String type = sqlType(column);
        return COLLATED.matcher(type).find()
                ? Optional.empty()
                : askText(List.of("CREATE TEMPORARY TABLE alembic_probe (probed %s)".formatted(type)), TYPE)
                        .map(PostgresqlTypeMap.MAP::fromSql);
    }

    @Override
    public Optional<SqlExpression> condition(TableName table, SqlExpression condition) {
        return ask(List.of(like(table), "ALTER TABLE %s ADD CHECK (%s)".formatted(TABLE, sql(condition))), CONDITION);
    }

    @Override
    public Optional<SqlExpression> element(TableName table, SqlExpression element) {
        return ask(List.of(like(table), "CREATE INDEX ON %s ((%s))".formatted(TABLE, sql(element))), ELEMENT);
    }

    @Override
    public Optional<SqlExpression> serverDefault(Column column) {
        return column.serverDefault()
                .filter(value -> !value.isGenerated())
                .flatMap(value -> ask(
                        List.of("CREATE TEMPORARY TABLE alembic_probe (probed %s DEFAULT %s)"
                                .formatted(sqlType(column), sql(value))),
                        VALUE));
    }

    @Override
    public Optional<SqlExpression> computed(TableName table, Column column) {
        return column.asComputed()
                .flatMap(value -> ask(
                        List.of(like(table), ADD_COMPUTED.formatted(sqlType(column), sql(value.expression()))), VALUE));
    }

    private String like(TableName table) {
        return "CREATE TEMPORARY TABLE alembic_probe (LIKE %s)"
                .formatted(dialect.identifiers().quote(table));
    }

    private String sqlType(Column column) {
        return dialect.types().toSql(column.type().on(dialect.name()));
    }

    private String sql(SqlExpression expression) {
        return dialect.expressions().write(expression);
    }

    private String sql(ServerDefault value) {
        return value instanceof ServerDefault.Literal literal
                ? dialect.literals().string(literal.value())
                : sql(((ServerDefault.Expression) value).expression());
    }

    private Optional<SqlExpression> ask(List<String> preparations, String question) {
        return askText(preparations, question).map(SqlExpression::text);
    }

    /** What the server answers; absent if it refuses a statement. */
    private Optional<String> askText(List<String> preparations, String question) {
        try {
            boolean isAutoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            Savepoint before = connection.setSavepoint();
            try {
                return answer(preparations, question);
            } finally {
                connection.rollback(before);
                if (isAutoCommit) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database fails: " + e.getMessage(), e);
        }
    }

    private Optional<String> answer(List<String> preparations, String question) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : preparations) {
                statement.execute(sql);
            }
            statement.execute(DefinitionTexts.USUAL_SETTINGS);
            try (ResultSet rows = statement.executeQuery(ANSWER.formatted(question))) {
                Optional<String> text = rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
                return text.isPresent() && rows.getBoolean(2) ? text.map(DefinitionTexts::ofAnySession) : text;
            }
        } catch (SQLException e) {
            LOG.debug("The server can't tell how it keeps it: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
