package dev.alembic.dialect.mysql;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MySQL. */
public final class MysqlDialect extends MysqlFamilyDialect {

    static final Set<Feature> FEATURES = Set.of(
            Feature.NATIVE_ENUM,
            Feature.EXPRESSION_INDEXES,
            Feature.COMMENTS,
            Feature.INLINE_COMMENTS,
            Feature.REFERENCES_WITHIN_SCHEMA,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.COLUMNS_WRITTEN_ANEW,
            Feature.IMPLICIT_DEFAULTS,
            Feature.JOINED_ALTERS,
            Feature.JOINED_RENAMES,
            Feature.KEY_RANGES,
            Feature.CONDITIONAL_SCHEMAS,
            Feature.CONCURRENT_DDL,
            Feature.INDEX_METHODS);

    private static final JdbcAccess JDBC = JdbcAccess.to(
                    "MySQL",
                    UrlSyntax.of("jdbc:mysql:")
                            .shortened(rest -> "jdbc:mariadb://" + rest, "mysql")
                            .withUserInFront())
            .by("com.mysql.cj.jdbc.Driver");

    private static final Identifiers IDENTIFIERS = identifiers(MysqlReservedWords.RESERVED);

    /** Names have at most 64 characters, and the last one is no white space (manual 9.2). */
    static Identifiers identifiers(Set<String> reserved) {
        return Identifiers.standard(reserved)
                .quotedBy("`", "`")
                .upTo(64, Identifiers.Unit.CHARACTERS)
                .refusing("[ \\t\\n\\x0B\\f\\r]\\z|[\\x{10000}-\\x{10ffff}]");
    }

    /** As the sql_mode is unless somebody changes it. */
    public MysqlDialect() {
        this(MysqlLexis.LEXIS);
    }

    private MysqlDialect(SqlLexis lexis) {
        super(lexis);
    }

    @Override
    Dialect with(SqlLexis sessionLexis) {
        return new MysqlDialect(sessionLexis);
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
    public TypeMap types() {
        return isEscaping() ? MysqlTypeMap.MYSQL : MysqlTypeMap.MYSQL_WITHOUT_ESCAPES;
    }

    @Override
    ConstraintNames constraintNames() {
        return ConstraintNames.OF_MYSQL;
    }

    @Override
    public TableCopyRules tableCopy() {
        return MysqlTableCopy.MYSQL;
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new MysqlDdl(this, settings);
    }

    @Override
    StatementFactReader factsOf(@Nullable Connection connection) {
        return MysqlFacts.ofMysql(lexis(), connection);
    }
}
