package dev.alembic.dialect.oracle;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.sql.BodySyntax;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.LexicalRule;
import dev.alembic.sql.Literals;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Oracle. Generated and checked against recorded output, not run against a server. */
public final class OracleDialect implements Dialect {

    // Oracle 12.2 and later; nothing makes a double quote part of a name.
    private static final Identifiers IDENTIFIERS = Identifiers.standard(OracleReservedWords.RESERVED)
            .startingWithLetter()
            .refusing("\"")
            .upTo(128, Identifiers.Unit.BYTES);

    private static final JdbcAccess JDBC = JdbcAccess.to(
                    "Oracle", UrlSyntax.of("jdbc:oracle:").shortened(rest -> "jdbc:oracle:thin:@//" + rest, "oracle"))
            .by("oracle.jdbc.OracleDriver");

    private static final Set<Feature> FEATURES = Set.of(
            Feature.NATIVE_BOOLEAN,
            Feature.IDENTITY_COLUMNS,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.DEFERRABLE_CONSTRAINTS,
            Feature.CONDITIONAL_INDEXES,
            Feature.EXPRESSION_INDEXES,
            Feature.SEQUENCES);

    private static final ScriptFormat SCRIPT =
            new ScriptFormat("", Optional.of("/"), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SETTINGS = "SET\\s+(?:DEFINE|ECHO|FEEDBACK|HEADING|LINESIZE|PAGESIZE|SERVEROUTPUT"
            + "|SQLBLANKLINES|TERMOUT|TIMING|VERIFY)\\b";

    private static final SqlLexis LEXIS = SqlLexis.of(
                    BodySyntax.SLASH_LINE, LexicalRule.ALTERNATIVE_QUOTES, LexicalRule.SLASH_LINES)
            .runBy(new SqlLexis.Shell(
                    "SQL*Plus",
                    Pattern.compile("(?i)" + SETTINGS + "|(?:PROMPT|SPOOL|WHENEVER|EXIT|QUIT|REM|REMARK|START)\\b|@"),
                    Pattern.compile("(?i)(?:" + SETTINGS + "|(?:PROMPT|REM|REMARK)\\b).*")));

    @Override
    public String name() {
        return "oracle";
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
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public LetterCase unquotedNames() {
        return LetterCase.UPPER;
    }

    @Override
    public Literals literals() {
        return OracleLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return OracleTypeMap.MAP;
    }

    @Override
    public ScriptFormat script() {
        return SCRIPT;
    }

    @Override
    public ExpressionWriter expressions() {
        return new OracleExpressions(this);
    }

    @Override
    public Comparison comparison() {
        return new OracleComparison(this);
    }

    @Override
    public SqlLexis lexis() {
        return LEXIS;
    }

    /** SQL*Plus takes the encoding from its environment. */
    @Override
    public Optional<String> scriptEncoding() {
        return Optional.of("-- This script is in UTF-8: set NLS_LANG=.AL32UTF8 before SQL*Plus runs it.");
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new OracleDdl(this, settings);
    }

    @Override
    public Optional<String> schemaChange(String schema) {
        return Optional.of("ALTER SESSION SET CURRENT_SCHEMA = " + schema);
    }
}
