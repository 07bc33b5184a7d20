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
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MariaDB. */
public final class MariadbDialect extends MysqlFamilyDialect {

    private static final Identifiers IDENTIFIERS = MysqlDialect.identifiers(MariadbReservedWords.RESERVED);

    private static final JdbcAccess JDBC = JdbcAccess.to("MariaDB", UrlSyntax.onHost("jdbc:mariadb:", "mariadb"))
            .by("org.mariadb.jdbc.Driver");

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

    /** As the sql_mode is unless somebody changes it. */
    public MariadbDialect() {
        this(MysqlLexis.LEXIS);
    }

    private MariadbDialect(SqlLexis lexis) {
        super(lexis);
    }

    @Override
    Dialect with(SqlLexis sessionLexis) {
        return new MariadbDialect(sessionLexis);
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
        return isEscaping() ? MysqlTypeMap.MARIADB : MysqlTypeMap.MARIADB_WITHOUT_ESCAPES;
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
    ConstraintNames constraintNames() {
        return ConstraintNames.OF_MARIADB;
    }

    @Override
    public TableCopyRules tableCopy() {
        return MysqlTableCopy.MARIADB;
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new MariadbDdl(this, settings);
    }

    @Override
    StatementFactReader factsOf(@Nullable Connection connection) {
        return MysqlFacts.ofMariadb(lexis(), connection);
    }
}
