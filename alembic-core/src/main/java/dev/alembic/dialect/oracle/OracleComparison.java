package dev.alembic.dialect.oracle;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what Oracle would report with a model; written after its manual. */
final class OracleComparison extends StandardComparison {

    private static final Set<Set<String>> SYNONYMS = Set.of(
            Set.of("varchar", "varchar2", "varchar2 char"),
            Set.of("bigint", "integer", "smallint", "decimal", "numeric", "number"),
            Set.of("double", "double precision", "float", "binary_double"));

    private static final Pattern GENERATED = Pattern.compile("SYS_C\\d+", Pattern.CASE_INSENSITIVE);

    OracleComparison(Dialect dialect) {
        super(dialect);
    }

    @Override
    public boolean areNullsSmall() {
        return false;
    }

    @Override
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    @Override
    public boolean areUniqueConstraintsIndexes() {
        return true;
    }

    @Override
    public boolean isGeneratedName(Constraint constraint) {
        return constraint
                .name()
                .map(Name::text)
                .map(name -> GENERATED.matcher(name).matches())
                .orElse(true);
    }

    @Override
    protected String noCycle() {
        return "NOCYCLE";
    }
}
