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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MariaDB. */
public final class MariadbDialect implements Dialect {

    private static final Identifiers IDENTIFIERS = MysqlDialect.identifiers(MariadbWords.RESERVED);

    private static final Set<Feature> FEATURES = beyondMysql();

    private static Set<Feature> beyondMysql() {
        Set<Feature> features = EnumSet.copyOf(MysqlDialect.FEATURES);
        features.add(Feature.SEQUENCES);
        features.add(Feature.CONDITIONAL_COLUMNS);
        features.add(Feature.CONDITIONAL_INDEXES);
        features.add(Feature.CONDITIONAL_CONSTRAINTS);
        features.remove(Feature.EXPRESSION_INDEXES);
        return Set.copyOf(features);
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public String contextName() {
        return "MariaDBImpl";
    }

    @Override
    public boolean isProduct(String productName, String version) {
        return productName.equals("MariaDB")
                || (productName.equals("MySQL")
                        && version.toLowerCase(Locale.ROOT).contains("mariadb"));
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
        return MysqlTypeMap.MARIADB;
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

    /** MariaDB Connector/J asks for TLS unless the url says otherwise, and doesn't say how. */
    @Override
    public Optional<String> connectionAdvice(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("ssl not enabled")) {
            return Optional.of("The driver asks for TLS and the server has none: if the way to it is safe, add"
                    + " sslMode=disable to the url, as in mariadb://localhost/app?sslMode=disable.");
        }
        return message.contains("PKIX") || message.contains("certificate")
                ? Optional.of("The server's certificate isn't known here: name it with serverSslCert=FILE in the"
                        + " url, or take any with sslMode=trust.")
                : Optional.empty();
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
        return MysqlTableCopy.MARIADB;
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
        return new MariadbDdl(this, settings);
    }
}
