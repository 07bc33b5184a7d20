package dev.alembic.dialect.postgresql;

import dev.alembic.schema.DialectType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.function.Function;

/**
 * A domain, that is a type with rules of its own.
 *
 * @param name schema and name
 */
public record DomainType(TableName name) implements DialectType {

    /** A domain of this schema. */
    public DomainType in(String schema) {
        return new DomainType(name.in(schema));
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public String sql(Function<SqlType, String> nested) {
        return PostgresqlDialect.IDENTIFIERS.quote(name);
    }

    @Override
    public JavaCall call() {
        List<Then> then = name.schema().map(Name::text).map(s -> new Then("in", List.of(s))).stream()
                .toList();
        return new JavaCall(PostgresqlTypes.class, "domain", List.of(name.text()), then);
    }
}
