package dev.alembic.dialect.oracle;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.ScriptFormat;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Literals;
import dev.alembic.sql.TypeMap;
import java.util.Optional;
import java.util.Set;

/** Oracle. Generated and checked against recorded output, not run against a server. */
public final class OracleDialect implements Dialect {

    // Oracle 12.2 and later; nothing makes a double quote part of a name.
    private static final Identifiers IDENTIFIERS = Identifiers.standard(OracleWords.RESERVED)
            .startingWithLetter()
            .refusing("\"")
            .upTo(128, Identifiers.Unit.BYTES);

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

    @Override
    public String name() {
        return "oracle";
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
    public DdlCompiler ddl(DdlSettings settings) {
        return new OracleDdl(this, settings);
    }
}
