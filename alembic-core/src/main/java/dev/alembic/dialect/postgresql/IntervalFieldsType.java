package dev.alembic.dialect.postgresql;

import dev.alembic.schema.DialectType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.TypeMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A length of time that keeps certain fields only: {@code INTERVAL YEAR TO MONTH}.
 *
 * @param fields in capitals
 * @param precision digits after the second's point
 */
public record IntervalFieldsType(String fields, Optional<Integer> precision) implements DialectType {

    /** Puts the fields into capitals. */
    public IntervalFieldsType {
        fields = fields.toUpperCase(Locale.ROOT);
        TypeMap.plain(fields.replace(' ', '_'));
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public String sql(Function<SqlType, String> nested) {
        return "INTERVAL " + fields + precision.map(p -> " (" + p + ")").orElse("");
    }

    @Override
    public JavaCall call() {
        return precision.isEmpty()
                ? JavaCall.of(PostgresqlTypes.class, "interval", fields)
                : JavaCall.of(PostgresqlTypes.class, "interval", fields, precision.get());
    }
}
