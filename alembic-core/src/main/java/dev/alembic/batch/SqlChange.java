package dev.alembic.batch;

import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import java.util.List;

/**
 * A change of what stands in a table's definition: of names of columns, and of SQL about its rows.
 */
abstract class SqlChange implements SqlExpression.Visitor<SqlExpression> {

    /** The name of a column afterwards. */
    abstract Name in(Name column);

    /** SQL about the rows of the table afterwards. */
    abstract String in(String sql);

    List<Name> in(List<Name> columns) {
        return columns.stream().map(this::in).toList();
    }

    SqlExpression in(SqlExpression expression) {
        return expression.accept(this);
    }

    @Override
    public SqlExpression text(SqlExpression.Text text) {
        return new SqlExpression.Text(in(text.sql()));
    }

    @Override
    public SqlExpression column(SqlExpression.ColumnRef column) {
        return new SqlExpression.ColumnRef(column.table(), in(column.name()));
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
        return new SqlExpression.Operator(operator.operator(), in(operator.left()), in(operator.right()));
    }

    @Override
    public SqlExpression unary(SqlExpression.Unary unary) {
        return new SqlExpression.Unary(unary.kind(), in(unary.operand()));
    }

    @Override
    public SqlExpression junction(SqlExpression.Junction junction) {
        return new SqlExpression.Junction(junction.kind(), all(junction.operands()));
    }

    @Override
    public SqlExpression in(SqlExpression.In in) {
        return new SqlExpression.In(in(in.expression()), all(in.options()));
    }

    @Override
    public SqlExpression cast(SqlExpression.Cast cast) {
        return new SqlExpression.Cast(in(cast.expression()), cast.type());
    }

    @Override
    public SqlExpression group(SqlExpression.Group group) {
        return new SqlExpression.Group(in(group.expression()));
    }

    @Override
    public SqlExpression label(SqlExpression.Label label) {
        return new SqlExpression.Label(label.label(), in(label.expression()));
    }

    @Override
    public SqlExpression nextValue(SqlExpression.NextValue nextValue) {
        return nextValue;
    }

    private List<SqlExpression> all(List<SqlExpression> expressions) {
        return expressions.stream().map(this::in).toList();
    }
}
