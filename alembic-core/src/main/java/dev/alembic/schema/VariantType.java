package dev.alembic.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A type that is another one on some dialects.
 *
 * @param base everywhere else
 * @param variants dialect to type
 */
public record VariantType(SqlType base, Map<String, SqlType> variants) implements SqlType {

    /** Copies the map. */
    public VariantType {
        variants = Map.copyOf(variants);
    }

    @Override
    public SqlType on(String dialect) {
        return variants.getOrDefault(dialect, base).on(dialect);
    }

    @Override
    public SqlType withVariant(String dialect, SqlType type) {
        Map<String, SqlType> more = new LinkedHashMap<>(variants);
        more.put(dialect, type);
        return new VariantType(base, more);
    }

    @Override
    public boolean isInteger() {
        return base.isInteger();
    }
}
