package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.dialect.Failures;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.dialect.PutOffChecks;
import dev.alembic.dialect.RowLoader;
import dev.alembic.dialect.SafeChanges;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementReach;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.dialect.TransactionGuard;
import dev.alembic.dialect.TypeTrap;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.Inspector;
import dev.alembic.schema.Column;
import dev.alembic.schema.TableName;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
public final class PostgresqlDialect implements Dialect {

    /** How names are written. PostgreSQL cuts names after 63 bytes (NAMEDATALEN). */
    static final Identifiers IDENTIFIERS =
            Identifiers.standard(PostgresqlReservedWords.RESERVED).upTo(63, Identifiers.Unit.BYTES);

    private static final JdbcAccess JDBC = JdbcAccess.to(
                    "PostgreSQL", UrlSyntax.onHost("jdbc:postgresql:", "postgresql", "postgres"))
            .by("org.postgresql.Driver");

    /** RENAME stands alone in its ALTER TABLE (manual, ALTER TABLE). */
    private static final Set<Feature> FEATURES = Set.of(
            Feature.TRANSACTIONAL_DDL,
            Feature.NATIVE_BOOLEAN,
            Feature.NATIVE_ENUM,
            Feature.IDENTITY_COLUMNS,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.JOINED_ALTERS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.INDEX_METHODS,
            Feature.FOREIGN_KEY_MATCH,
            Feature.REFERENCES_WITHIN_SCHEMA,
            Feature.DEFERRABLE_CONSTRAINTS,
            Feature.CONDITIONAL_COLUMNS,
            Feature.CONDITIONAL_INDEXES,
            Feature.CONDITIONAL_CONSTRAINTS,
            Feature.EXPRESSION_INDEXES,
            Feature.NULLS_IN_INDEXES,
            Feature.SEQUENCES,
            Feature.KEY_RANGES,
            Feature.CONDITIONAL_SCHEMAS,
            Feature.CONCURRENT_DDL);

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("postgres");
    }

    @Override
    public JdbcAccess jdbc() {
        return JDBC;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    /** Longer names are cut without a word, so that a model may have more of one. */
    @Override
    public NameRules nameRules() {
        return NameRules.of(IDENTIFIERS, unquotedNames()).upTo(IDENTIFIERS.maxLength(), IDENTIFIERS.unit());
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    /** The server truncates identifiers, with a NOTICE only (manual 4.1.1). */
    @Override
    public String storedName(String name) {
        return IDENTIFIERS.cut(name);
    }

    @Override
    public Literals literals() {
        return PostgresqlLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return PostgresqlTypeMap.MAP;
    }

    @Override
    public Map<String, String> functions() {
        return Map.of();
    }

    @Override
    public ScriptFormat script() {
        return ScriptFormat.TRANSACTIONAL;
    }

    @Override
    public Optional<SessionLock> sessionLock(String lockName) {
        return Optional.of(PostgresqlLock.named(lockName));
    }

    @Override
    public DatabaseSession session(Connection connection) {
        return new PostgresqlSession(connection);
    }

    @Override
    public TransactionGuard guard(Connection connection) {
        return new PostgresqlTransactionGuard(connection);
    }

    @Override
    public StatementEffect effect(String sql) {
        return PostgresqlStatementEffects.of(sql);
    }

    @Override
    public StatementReach reach(String sql) {
        return PostgresqlStatementReach.of(sql);
    }

    @Override
    public Optional<SafeChanges> safeChanges() {
        return Optional.of(new PostgresqlSafeChanges(this));
    }

    @Override
    public TableStatistics statistics(Connection connection) {
        return new PostgresqlStatistics(new Catalog(connection));
    }

    @Override
    public List<TypeTrap> typeTraps() {
        return PostgresqlTypeTraps.ALL;
    }

    @Override
    public StatementFactReader facts() {
        return new PostgresqlFacts(null);
    }

    @Override
    public StatementFactReader facts(Connection connection) {
        return new PostgresqlFacts(connection);
    }

    @Override
    public PutOffChecks putOffChecks() {
        return new PostgresqlPutOffChecks();
    }

    @Override
    public List<String> resets(String sql) {
        return PostgresqlSessionResets.of(sql);
    }

    @Override
    public Failures failures() {
        return PostgresqlFailures.INSTANCE;
    }

    @Override
    public ExpressionWriter expressions() {
        return new PostgresqlExpressions(this);
    }

    /** The server finds out what a text is meant to be: JSON, an enumeration, an address. */
    @Override
    public Optional<RowLoader> loader(Connection connection, Sql sql) throws SQLException {
        return PostgresqlRowLoader.of(connection, sql);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setObject(index, text, Types.OTHER);
        } else {
            statement.setObject(index, value);
        }
    }

    @Override
    public Comparison comparison() {
        return new PostgresqlComparison(this);
    }

    @Override
    public TableCopyRules tableCopy() {
        return TableCopyRules.SHARING_NAMES;
    }

    @Override
    public ExpressionProbe probe(Connection connection) {
        return new PostgresqlProbe(connection, this);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new PostgresqlInspector(connection);
    }

    @Override
    public LiveObjects liveObjects(Connection connection) {
        return new PostgresqlLiveObjects(connection);
    }

    @Override
    public SqlLexis lexis() {
        return PostgresqlLexis.LEXIS;
    }

    @Override
    public SqlLexis lexis(Connection connection) throws SQLException {
        return PostgresqlLexis.of(connection);
    }

    /** The shell takes its encoding from the locale otherwise (manual 24.3.4). */
    @Override
    public Optional<String> scriptEncoding() {
        return Optional.of("SET client_encoding = 'UTF8';");
    }

    @Override
    public long execute(Connection connection, String sql) throws SQLException {
        if (SqlStatement.hasRows(sql)) {
            return RowCopy.of(sql).into(connection);
        }
        return effect(sql) == StatementEffect.RUNS_OUTSIDE
                ? LockPatience.endless(connection, () -> Dialect.super.execute(connection, sql))
                : Dialect.super.execute(connection, sql);
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new PostgresqlDdl(this, settings);
    }

    @Override
    public List<Column> enumerated(Connection connection, TableName table) {
        return EnumeratedColumns.of(connection, table);
    }

    @Override
    public Optional<String> schemaChange(String schema) {
        return Optional.of("SET search_path TO " + schema);
    }
}
