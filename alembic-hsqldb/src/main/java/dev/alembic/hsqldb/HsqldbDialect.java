package dev.alembic.hsqldb;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.JdbcAccess;
import dev.alembic.dialect.TableCopyRules;
import dev.alembic.dialect.UrlSyntax;
import dev.alembic.reflect.Inspector;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Literals;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;

/** HSQLDB, version 2.7 and later. */
public final class HsqldbDialect implements Dialect {

    static final Identifiers IDENTIFIERS = Identifiers.standard(HsqldbReservedWords.RESERVED)
            .withReservedInCapitals()
            .upTo(128, Identifiers.Unit.CHARACTERS);

    private static final JdbcAccess JDBC = JdbcAccess.to(
                    "HSQL Database Engine",
                    UrlSyntax.of("jdbc:hsqldb:").shortened(rest -> "jdbc:hsqldb:" + rest, "hsqldb"))
            .by("org.hsqldb.jdbc.JDBCDriver")
            .inMemory("jdbc:hsqldb:mem:alembic");

    private static final Set<Feature> FEATURES = Set.of(
            Feature.NATIVE_BOOLEAN,
            Feature.IDENTITY_COLUMNS,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.CONDITIONAL_INDEXES,
            Feature.KEY_RANGES,
            Feature.CONDITIONAL_SCHEMAS,
            Feature.SEQUENCES);

    @Override
    public String name() {
        return "hsqldb";
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
        return HsqldbLiterals.INSTANCE;
    }

    @Override
    public TypeMap types() {
        return HsqldbTypeMap.MAP;
    }

    @Override
    public TableCopyRules tableCopy() {
        return TableCopyRules.SHARING_NAMES;
    }

    @Override
    public Comparison comparison() {
        return new HsqldbComparison(this);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new HsqldbInspector(connection);
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new HsqldbDdl(this, settings);
    }

    @Override
    public Optional<String> schemaChange(String schema) {
        return Optional.of("SET SCHEMA " + schema);
    }
}
