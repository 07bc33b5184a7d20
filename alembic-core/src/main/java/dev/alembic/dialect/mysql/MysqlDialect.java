package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.dialect.Failures;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.reflect.Inspector;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MySQL. */
public final class MysqlDialect implements Dialect {

    static final Set<Feature> FEATURES = Set.of(
            Feature.NATIVE_ENUM,
            Feature.EXPRESSION_INDEXES,
            Feature.COMMENTS,
            Feature.INLINE_COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.COLUMNS_WRITTEN_ANEW,
            Feature.IMPLICIT_DEFAULTS,
            Feature.JOINED_ALTERS,
            Feature.JOINED_RENAMES,
            Feature.CONDITIONAL_SCHEMAS,
            Feature.INDEX_METHODS);

    private static final Identifiers IDENTIFIERS = identifiers(MysqlWords.RESERVED);

    /** Names have at most 64 characters, and the last one is no white space (manual 9.2). */
    static Identifiers identifiers(Set<String> reserved) {
        return Identifiers.standard(reserved)
                .quotedBy("`", "`")
                .upTo(64, Identifiers.Unit.CHARACTERS)
                .refusing("[ \\t\\n\\x0B\\f\\r]\\z|[\\x{10000}-\\x{10ffff}]");
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public String contextName() {
        return "MySQLImpl";
    }

    @Override
    public boolean isProduct(String productName, String version) {
        return productName.equals("MySQL") && !version.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public NameRules nameRules() {
        return MysqlNames.RULES;
    }

    @Override
    public NameRules nameRules(Connection connection) {
        return MysqlNames.of(connection);
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
        return MysqlLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return MysqlTypeMap.MYSQL;
    }

    @Override
    public Map<String, String> functions() {
        return Map.of();
    }

    /** The shell ends a statement at the first semicolon, be it within BEGIN and END. */
    @Override
    public ScriptFormat script() {
        return ScriptFormat.PLAIN.delimitedBy("DELIMITER");
    }

    @Override
    public Optional<SessionLock> sessionLock(String lockName) {
        return Optional.of(MysqlLock.named(lockName));
    }

    @Override
    public DatabaseSession session(Connection connection) {
        return new MysqlSession(connection);
    }

    @Override
    public List<String> resets(String sql) {
        return MysqlResets.of(sql);
    }

    @Override
    public Failures failures() {
        return MysqlFailures.INSTANCE;
    }

    @Override
    public TableCopyRules tableCopy() {
        return MysqlTableCopy.MYSQL;
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new MysqlInspector(connection, name(), types());
    }

    @Override
    public ExpressionProbe probe(Connection connection) {
        return new MysqlProbe(connection, this);
    }

    @Override
    public Comparison comparison() {
        return new MysqlComparison(this);
    }

    @Override
    public LiveObjects liveObjects(Connection connection) {
        return new MysqlLiveObjects(connection);
    }

    @Override
    public SqlLexis lexis() {
        return MysqlLexis.LEXIS;
    }

    @Override
    public SqlLexis lexis(Connection connection) throws SQLException {
        return MysqlLexis.of(connection);
    }

    /** The shell takes its encoding from the locale otherwise (manual 10.4). */
    @Override
    public Optional<String> scriptEncoding() {
        return Optional.of("SET NAMES utf8mb4;");
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new MysqlDdl(this, settings);
    }
}
