package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.dialect.SessionLock;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.reflect.Catalog;
import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.Literals;
import dev.alembic.sql.NameRules;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** SQL Server. Generated and checked against recorded output, not run against a server. */
public final class SqlserverDialect implements Dialect {

    private static final Identifiers IDENTIFIERS = Identifiers.standard(SqlserverReservedWords.RESERVED)
            .quotedBy("[", "]")
            .upTo(128, Identifiers.Unit.CHARACTERS);

    private static final String IS_CASE_IGNORED = "SELECT CASE WHEN 'a' = 'A' THEN 1 ELSE 0 END AS is_case_ignored";

    private static final UrlSyntax URLS = UrlSyntax.of("jdbc:sqlserver:")
            .shortened(SqlserverDialect::jdbcUrl, "mssql", "sqlserver")
            .withUserInFront();

    private static final JdbcAccess JDBC =
            JdbcAccess.to("Microsoft SQL Server", URLS).by("com.microsoft.sqlserver.jdbc.SQLServerDriver");

    private static final Set<Feature> FEATURES = Set.of(
            Feature.TRANSACTIONAL_DDL,
            Feature.NATIVE_BOOLEAN,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.PARTIAL_INDEXES,
            Feature.COVERING_INDEXES,
            Feature.CONDITIONAL_COLUMNS,
            Feature.CONDITIONAL_INDEXES,
            Feature.CONDITIONAL_CONSTRAINTS,
            Feature.SEQUENCES);

    private static final ScriptFormat SCRIPT = new ScriptFormat(
            ";", Optional.of("GO"), Optional.of("BEGIN TRANSACTION"), Optional.of("COMMIT"), Optional.empty());

    private static final SqlLexis LEXIS = SqlLexis.of(
                    BodySyntax.GO_LINE, LexicalRule.BRACKET_NAMES, LexicalRule.NESTED_COMMENTS, LexicalRule.GO_LINES)
            .runBy(new SqlLexis.Shell("sqlcmd", Pattern.compile("(?i):[a-z]|!!"), Pattern.compile("(?!)")));

    /** The database is an option of the driver's urls, not a path. */
    private static String jdbcUrl(String rest) {
        return "jdbc:sqlserver://" + rest.replaceFirst("/([^?;]+)", ";databaseName=$1");
    }

    @Override
    public String name() {
        return "mssql";
    }

    @Override
    public String contextName() {
        return "MSSQLImpl";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("sqlserver");
    }

    @Override
    public JdbcAccess jdbc() {
        return JDBC;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    /** Names are compared as the database compares texts. */
    @Override
    public NameRules nameRules(Connection connection) {
        boolean isCaseIgnored =
                new Catalog(connection).one(IS_CASE_IGNORED, row -> row.integer("is_case_ignored") == 1);
        return isCaseIgnored ? nameRules().ignoringCase() : nameRules();
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
        return SqlserverLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return SqlserverTypeMap.MAP;
    }

    @Override
    public ScriptFormat script() {
        return SCRIPT;
    }

    @Override
    public Comparison comparison() {
        return new SqlserverComparison(this);
    }

    @Override
    public SqlLexis lexis() {
        return LEXIS;
    }

    /** sqlcmd is told by an option. */
    @Override
    public Optional<String> scriptEncoding() {
        return Optional.of("-- This script is in UTF-8: run it by sqlcmd -f 65001.");
    }

    @Override
    public Optional<SessionLock> sessionLock(String name) {
        return Optional.of(SqlserverLock.named(name));
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new SqlserverDdl(this, settings);
    }
}
