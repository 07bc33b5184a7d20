package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StandardComparison;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what SQL Server would report with a model; written after its manual. */
final class SqlserverComparison extends StandardComparison {

    private static final Set<Set<String>> SYNONYMS = Set.of(
            Set.of("numeric", "decimal", "dec"),
            Set.of("varchar", "nvarchar"),
            Set.of("char", "nchar"),
            Set.of("float", "double precision"));

    // DF__table__column__12345678, UQ__table__1234567890ABCDEF
    private static final Pattern GENERATED = Pattern.compile("(PK|UQ|FK|CK|DF)__.*[0-9A-F]{8}");

    SqlserverComparison(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected Set<Set<String>> synonyms() {
        return SYNONYMS;
    }

    @Override
    public boolean isGeneratedName(Constraint constraint) {
        return constraint
                .name()
                .map(Name::text)
                .map(name -> GENERATED.matcher(name).matches())
                .orElse(true);
    }
}
