package dev.alembic.sql;

import dev.alembic.schema.SqlExpression.ColumnRef;
import dev.alembic.schema.SqlExpression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes expressions into INSERT, UPDATE and DELETE: columns with their tables, values apart. */
public final class DmlExpressionWriter extends ExpressionWriter {

    private final Identifiers identifiers;
    private final boolean isInlining;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /**
     * Writes the expressions of one statement.
     *
     * @param functions as in {@link ExpressionWriter}
     * @param isInlining whether values are written into the SQL instead of becoming parameters
     */
    public DmlExpressionWriter(
            Identifiers identifiers,
            Literals literals,
            TypeMap types,
            Map<String, String> functions,
            boolean isInlining) {
        super(identifiers, literals, types, functions);
        this.identifiers = identifiers;
        this.isInlining = isInlining;
    }

    @Override
    public String column(ColumnRef column) {
        return column.table().map(table -> identifiers.quote(table) + ".").orElse("")
                + super.column(column);
    }

    @Override
    public String literal(Literal literal) {
        if (isInlining || literal.isInline()) {
            return super.literal(literal);
        }
        parameters.add(literal.value());
        return "?";
    }

    /** The parameters so far, in the order of their question marks; none: no rows. */
    public List<Row> rows() {
        return parameters.isEmpty() ? List.of() : List.of(new Row(parameters));
    }
}
