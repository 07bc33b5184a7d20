package dev.alembic.dialect;

import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Literals;
import dev.alembic.sql.TypeMap;
import java.util.Map;
import java.util.Set;

/** A database that no product is: standard SQL, with what most products add to it. */
public final class StandardDialect implements Dialect {

    private static final Identifiers IDENTIFIERS = Identifiers.standard(StandardReservedWords.RESERVED);

    private static final JdbcAccess JDBC = JdbcAccess.to("none", UrlSyntax.of("jdbc:"));

    private static final Set<Feature> FEATURES = Set.of(
            Feature.TRANSACTIONAL_DDL,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.ALTER_COLUMNS,
            Feature.FOREIGN_KEY_MATCH,
            Feature.DEFERRABLE_CONSTRAINTS,
            Feature.CONDITIONAL_COLUMNS,
            Feature.CONDITIONAL_INDEXES,
            Feature.CONDITIONAL_CONSTRAINTS,
            Feature.EXPRESSION_INDEXES,
            Feature.NULLS_IN_INDEXES,
            Feature.SEQUENCES);

    @Override
    public String name() {
        return "default";
    }

    @Override
    public JdbcAccess jdbc() {
        return JDBC;
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return false;
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
    public Literals literals() {
        return StandardLiterals.INSTANCE;
    }

    @Override
    public Map<String, String> functions() {
        return Map.of();
    }

    @Override
    public TypeMap types() {
        return StandardTypes.MAP;
    }

    @Override
    public ScriptFormat script() {
        return ScriptFormat.TRANSACTIONAL;
    }

    @Override
    public DdlCompiler ddl(DdlSettings settings) {
        return new StandardDdl(this, settings);
    }
}
