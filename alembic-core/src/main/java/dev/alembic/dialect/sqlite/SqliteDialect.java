package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Failures;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementReach;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.dialect.TransactionGuard;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.TableName;
import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** SQLite. */
public final class SqliteDialect implements Dialect {

    /** How text is cut into tokens (sqlite.org/draft/tokenreq.html); commands of the shell begin with a dot. */
    static final SqlLexis LEXIS = SqlLexis.of(
                    BodySyntax.TRIGGERS, LexicalRule.BRACKET_NAMES, LexicalRule.BACKTICK_NAMES)
            .runBy(new SqlLexis.Shell(
                    "sqlite3",
                    Pattern.compile("\\.[a-z]"),
                    Pattern.compile("\\.(?:bail|echo|headers?|mode|print|timer|width|nullvalue)\\b.*")));

    /** How names are written. */
    static final Identifiers IDENTIFIERS = Identifiers.standard(SqliteReservedWords.RESERVED);

    private static final JdbcAccess JDBC = JdbcAccess.to("SQLite", SqliteUrls.SYNTAX)
            .by("org.sqlite.JDBC")
            .inMemory("jdbc:sqlite::memory:")
            .withoutSchemas();

    // DDL is transactional, but scripts have no brackets: the shell's default is one of its own.
    private static final Set<Feature> FEATURES = Set.of(
            Feature.TRANSACTIONAL_DDL,
            Feature.KEY_RANGES,
            Feature.CONDITIONAL_INDEXES,
            Feature.EXPRESSION_INDEXES,
            Feature.PARTIAL_INDEXES,
            Feature.FOREIGN_KEY_MATCH,
            Feature.DEFERRABLE_CONSTRAINTS);

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String contextName() {
        return "SQLiteImpl";
    }

    @Override
    public JdbcAccess jdbc() {
        return JDBC;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public NameRules nameRules() {
        return NameRules.EXACT.ignoringCase();
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public LetterCase unquotedNames() {
        return LetterCase.KEPT;
    }

    @Override
    public Literals literals() {
        return SqliteLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return SqliteTypeMap.MAP;
    }

    @Override
    public TableCopyRules tableCopy() {
        return SqliteTableCopy.INSTANCE;
    }

    /** The driver unpacks its library before it can do anything. */
    @Override
    public Optional<String> connectionAdvice(SQLException failure) {
        Throwable cause = failure.getCause();
        boolean isLibrary = cause instanceof LinkageError
                || (cause != null && cause.getClass().getSimpleName().startsWith("NativeLibrary"));
        return isLibrary
                ? Optional.of(("The driver unpacks a library into %s: make room there, or name another folder, as in"
                                + " ALEMBIC_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.")
                        .formatted(System.getProperty("java.io.tmpdir")))
                : Optional.empty();
    }

    /** A transaction locks at once, not with its first write, and waits a minute for its turn. */
    @Override
    public Map<String, String> connectionDefaults() {
        return Map.of("transaction_mode", "IMMEDIATE", "busy_timeout", "60000");
    }

    @Override
    public Comparison comparison() {
        return new SqliteComparison(this);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new SqliteInspector(connection, types());
    }

    @Override
    public TableDependents dependents(Connection connection, TableName table) {
        return new SqliteTableDependents(connection, table).read();
    }

    @Override
    public TransactionGuard guard(Connection connection) {
        return new SqliteTransactionGuard(connection);
    }

    @Override
    public SqlLexis lexis() {
        return LEXIS;
    }

    @Override
    public DatabaseSession session(Connection connection) {
        return new SqliteSession(connection);
    }

    @Override
    public TableStatistics statistics(Connection connection) {
        return new SqliteStatistics(new Catalog(connection));
    }

    @Override
    public StatementFactReader facts() {
        return new SqliteFacts(lexis());
    }

    @Override
    public StatementEffect effect(String sql) {
        return SqliteStatementEffects.of(sql);
    }

    @Override
    public StatementReach reach(String sql) {
        return SqliteStatementReach.of(sql);
    }

    @Override
    public Failures failures() {
        return SqliteFailures.INSTANCE;
    }

    @Override
    public LiveObjects liveObjects(Connection connection) {
        return new SqliteLiveObjects(connection);
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new SqliteDdl(this, settings);
    }
}
