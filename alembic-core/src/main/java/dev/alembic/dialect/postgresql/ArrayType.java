package dev.alembic.dialect.postgresql;

import dev.alembic.schema.DialectType;
import dev.alembic.schema.SqlType;
import java.util.List;
import java.util.function.Function;

/**
 * An array.
 *
 * @param item type of its elements
 * @param dimensions number of brackets
 */
public record ArrayType(SqlType item, int dimensions) implements DialectType {

    /** The same elements with this many brackets. */
    public ArrayType withDimensions(int newDimensions) {
        return new ArrayType(item, newDimensions);
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public String sql(Function<SqlType, String> nested) {
        String type = nested.apply(item);
        String brackets = "[]".repeat(dimensions);
        int collation = type.indexOf(" COLLATE ");
        return collation < 0 ? type + brackets : type.substring(0, collation) + brackets + type.substring(collation);
    }

    @Override
    public JavaCall call() {
        JavaCall call = JavaCall.of(PostgresqlTypes.class, "array", item);
        List<Then> then = List.of(new Then("withDimensions", List.of(dimensions)));
        return dimensions == 1 ? call : new JavaCall(call.owner(), call.method(), call.arguments(), then);
    }
}
