package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.dialect.Failures;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementKind;
import dev.alembic.dialect.StatementKinds;
import dev.alembic.dialect.StatementReach;
import dev.alembic.dialect.StatementWords;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.dialect.TypeTrap;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.Inspector;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.SqlLexis;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB have in common. */
abstract class MysqlFamilyDialect implements Dialect {

    private final SqlLexis lexis;

    MysqlFamilyDialect(SqlLexis lexis) {
        this.lexis = lexis;
    }

    @Override
    public LetterCase unquotedNames() {
        return LetterCase.KEPT;
    }

    @Override
    public final StatementReach reach(String sql) {
        return MysqlStatementReach.of(sql);
    }

    @Override
    public NameRules nameRules() {
        return MysqlNameRules.RULES;
    }

    @Override
    public NameRules nameRules(Connection connection) {
        return MysqlNameRules.of(connection);
    }

    @Override
    public Literals literals() {
        return MysqlLiterals.of(isEscaping());
    }

    /** The literals of a dialect of this family. */
    static MysqlLiterals literalsOf(Dialect dialect) {
        return MysqlLiterals.of(dialect.lexis().has(LexicalRule.BACKSLASH_ESCAPES));
    }

    /** Whether backslashes escape. */
    boolean isEscaping() {
        return lexis.has(LexicalRule.BACKSLASH_ESCAPES);
    }

    /** The same dialect where SQL is read by these rules. */
    abstract Dialect with(SqlLexis sessionLexis);

    @Override
    public Dialect inSession(Connection connection) throws SQLException {
        return with(MysqlLexis.of(connection));
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
        return MysqlSessionResets.of(sql);
    }

    @Override
    public TableStatistics statistics(Connection connection) {
        return new MysqlStatistics(new Catalog(connection));
    }

    @Override
    public List<TypeTrap> typeTraps() {
        return MysqlTypeTraps.ALL;
    }

    @Override
    public StatementFactReader facts() {
        return factsOf(null);
    }

    @Override
    public StatementFactReader facts(Connection connection) {
        return factsOf(connection);
    }

    /** What is known of statements; of the version of the server if there is a connection to it. */
    abstract StatementFactReader factsOf(@Nullable Connection connection);

    @Override
    public StatementKind kind(String sql) {
        return StatementKinds.of(VersionComment.open(sql));
    }

    /** A session that locks tables can use no others. */
    @Override
    public String allowing(String table, String sql) {
        List<String> words = StatementWords.first(VersionComment.open(sql), 2);
        boolean isLock = words.equals(List.of("LOCK", "TABLES")) || words.equals(List.of("LOCK", "TABLE"));
        return isLock ? VersionComment.open(sql).strip().replaceFirst(";$", "") + ", " + table + " WRITE" : sql;
    }

    @Override
    public Failures failures() {
        return MysqlFailures.INSTANCE;
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new MysqlInspector(connection, name(), types(), isEscaping());
    }

    @Override
    public ExpressionProbe probe(Connection connection) {
        return new MysqlProbe(connection, this);
    }

    /** Which names of constraints go along with their table. */
    abstract ConstraintNames constraintNames();

    @Override
    public Comparison comparison() {
        return new MysqlComparison(this, constraintNames());
    }

    @Override
    public LiveObjects liveObjects(Connection connection) {
        return new MysqlLiveObjects(connection);
    }

    @Override
    public SqlLexis lexis() {
        return lexis;
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
    public Optional<String> schemaChange(String schema) {
        return Optional.of("USE " + schema);
    }
}
