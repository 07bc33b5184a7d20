package dev.alembic.sql;

import dev.alembic.schema.SqlExpression.ColumnRef;
import dev.alembic.schema.SqlExpression.Literal;
import dev.alembic.schema.SqlExpression.NextValue;
import dev.alembic.schema.UnknownType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expressions into INSERT, UPDATE and DELETE: columns with their tables, values apart. */
public final class DmlExpressionWriter extends ExpressionWriter {

    private final ExpressionWriter inDdl;
    private final boolean isInlining;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /**
     * Writes the expressions of one statement.
     *
     * @param inDdl writes the dialect's expressions into DDL
     * @param isInlining whether values are written into the SQL instead of becoming parameters
     */
    public DmlExpressionWriter(ExpressionWriter inDdl, boolean isInlining) {
        super(inDdl);
        this.inDdl = inDdl;
        this.isInlining = isInlining;
    }

    @Override
    public String nextValue(NextValue nextValue) {
        return inDdl.nextValue(nextValue);
    }

    @Override
    public String column(ColumnRef column) {
        return column.table().map(table -> identifiers.quote(table) + ".").orElse("") + super.column(column);
    }

    @Override
    public String literal(Literal literal) {
        if (isInlining || literal.isInline()) {
            return super.literal(literal);
        }
        parameters.add(literals.parameter(literal.value(), new UnknownType()));
        return "?";
    }

    /** The parameters so far, in the order of their question marks; none: no rows. */
    public List<Row> rows() {
        return parameters.isEmpty() ? List.of() : List.of(new Row(parameters));
    }
}
