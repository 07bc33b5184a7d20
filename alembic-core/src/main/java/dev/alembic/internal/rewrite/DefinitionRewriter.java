package dev.alembic.internal.rewrite;

import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import java.util.List;

/**
 * A change of what stands in a table's definition: of names of columns, and of SQL about its rows.
 */
public abstract class DefinitionRewriter implements SqlExpression.Visitor<SqlExpression> {

    /** The name of a column afterwards. */
    public abstract Name rewrite(Name column);

    /** SQL about the rows of the table afterwards. */
    public abstract String rewrite(String sql);

    /** The names of columns afterwards. */
    public final List<Name> rewrite(List<Name> columns) {
        return columns.stream().map(this::rewrite).toList();
    }

    /** An expression about the rows of the table afterwards. */
    public final SqlExpression rewrite(SqlExpression expression) {
        return expression.accept(this);
    }

    @Override
    public SqlExpression text(SqlExpression.Text text) {
        return new SqlExpression.Text(rewrite(text.sql()));
    }

    @Override
    public SqlExpression column(SqlExpression.ColumnRef column) {
        return new SqlExpression.ColumnRef(column.table(), rewrite(column.name()));
    }

    @Override
    public SqlExpression literal(SqlExpression.Literal literal) {
        return literal;
    }

    @Override
    public SqlExpression constant(SqlExpression.Constant constant) {
        return constant;
    }

    @Override
    public SqlExpression function(SqlExpression.Function function) {
        return new SqlExpression.Function(function.name(), all(function.arguments()), function.isBare());
    }

    @Override
    public SqlExpression operator(SqlExpression.Operator operator) {
        return new SqlExpression.Operator(operator.operator(), rewrite(operator.left()), rewrite(operator.right()));
    }

    @Override
    public SqlExpression unary(SqlExpression.Unary unary) {
        return new SqlExpression.Unary(unary.kind(), rewrite(unary.operand()));
    }

    @Override
    public SqlExpression junction(SqlExpression.Junction junction) {
        return new SqlExpression.Junction(junction.kind(), all(junction.operands()));
    }

    @Override
    public SqlExpression in(SqlExpression.In in) {
        return new SqlExpression.In(rewrite(in.expression()), all(in.options()));
    }

    @Override
    public SqlExpression cast(SqlExpression.Cast cast) {
        return new SqlExpression.Cast(rewrite(cast.expression()), cast.type());
    }

    @Override
    public SqlExpression group(SqlExpression.Group group) {
        return new SqlExpression.Group(rewrite(group.expression()));
    }

    @Override
    public SqlExpression label(SqlExpression.Label label) {
        return new SqlExpression.Label(label.label(), rewrite(label.expression()));
    }

    @Override
    public SqlExpression nextValue(SqlExpression.NextValue nextValue) {
        return nextValue;
    }

    private List<SqlExpression> all(List<SqlExpression> expressions) {
        return expressions.stream().map(this::rewrite).toList();
    }
}
