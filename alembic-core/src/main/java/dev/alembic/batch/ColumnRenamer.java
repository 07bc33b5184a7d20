package dev.alembic.batch;

import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.SqlWords;
import java.util.List;

/** Gives a column another name in expressions about the rows of its table. */
final class ColumnRenamer implements SqlExpression.Visitor<SqlExpression> {

    private final TableName table;
    private final Name from;
    private final Name to;
    private final Identifiers identifiers;

    ColumnRenamer(TableName table, Name from, Name to, Identifiers identifiers) {
        this.table = table;
        this.from = from;
        this.to = to;
        this.identifiers = identifiers;
    }

    SqlExpression rename(SqlExpression expression) {
        return expression.accept(this);
    }

    Name rename(Name column) {
        return column.matches(from) ? to : column;
    }

    List<Name> rename(List<Name> columns) {
        return columns.stream().map(this::rename).toList();
    }

    String rename(String sql) {
        return SqlWords.renameColumn(sql, table.text(), from.text(), identifiers.quote(to));
    }

    @Override
    public SqlExpression text(SqlExpression.Text text) {
        return new SqlExpression.Text(rename(text.sql()));
    }

    @Override
    public SqlExpression column(SqlExpression.ColumnRef column) {
        return new SqlExpression.ColumnRef(column.table(), rename(column.name()));
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
        return new SqlExpression.Function(
                function.name(), all(function.arguments()), function.isBare());
    }

    @Override
    public SqlExpression operator(SqlExpression.Operator operator) {
        return new SqlExpression.Operator(
                operator.operator(), rename(operator.left()), rename(operator.right()));
    }

    @Override
    public SqlExpression unary(SqlExpression.Unary unary) {
        return new SqlExpression.Unary(unary.kind(), rename(unary.operand()));
    }

    @Override
    public SqlExpression junction(SqlExpression.Junction junction) {
        return new SqlExpression.Junction(junction.kind(), all(junction.operands()));
    }

    @Override
    public SqlExpression in(SqlExpression.In in) {
        return new SqlExpression.In(rename(in.expression()), all(in.options()));
    }

    @Override
    public SqlExpression cast(SqlExpression.Cast cast) {
        return new SqlExpression.Cast(rename(cast.expression()), cast.type());
    }

    @Override
    public SqlExpression group(SqlExpression.Group group) {
        return new SqlExpression.Group(rename(group.expression()));
    }

    @Override
    public SqlExpression label(SqlExpression.Label label) {
        return new SqlExpression.Label(label.label(), rename(label.expression()));
    }

    @Override
    public SqlExpression nextValue(SqlExpression.NextValue nextValue) {
        return nextValue;
    }

    private List<SqlExpression> all(List<SqlExpression> expressions) {
        return expressions.stream().map(this::rename).toList();
    }
}
