package dev.alembic.internal.render;

import dev.alembic.schema.SqlExpression;
import java.util.List;
import java.util.stream.Stream;

/** Expressions: {@code function("lower", col("email"))}. */
final class ExpressionRenderer implements SqlExpression.Visitor<Code> {

    private final ObjectRenderer objects;

    ExpressionRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    Code of(SqlExpression expression) {
        return expression.accept(this);
    }

    private List<Code> all(List<SqlExpression> expressions) {
        return expressions.stream().map(objects::of).toList();
    }

    private Code construction(Record expression) {
        return objects.construction(expression);
    }

    @Override
    public Code text(SqlExpression.Text text) {
        return Code.call("sql", Code.string(text.sql()));
    }

    @Override
    public Code column(SqlExpression.ColumnRef column) {
        if (column.table().isPresent()) {
            return construction(column);
        }
        return NameRenderer.isPlain(column.name())
                ? Code.call("col", Code.string(column.name().text()))
                : Code.call(objects.name(SqlExpression.class) + ".column", NameRenderer.plain(column.name()));
    }

    @Override
    public Code literal(SqlExpression.Literal literal) {
        return Code.call(literal.isInline() ? "inlineLiteral" : "literal", objects.of(literal.value()));
    }

    @Override
    public Code constant(SqlExpression.Constant constant) {
        return construction(constant);
    }

    @Override
    public Code function(SqlExpression.Function function) {
        if (function.isBare()) {
            return construction(function);
        } else if (function.name().equals("now") && function.arguments().isEmpty()) {
            return Code.call("now");
        }
        List<Code> arguments = Stream.concat(
                        Stream.of(Code.string(function.name())),
                        function.arguments().stream().map(objects::of))
                .toList();
        return Code.call("function", arguments);
    }

    @Override
    public Code operator(SqlExpression.Operator operator) {
        return objects.of(operator.left()).then("op", Code.string(operator.operator()), objects.of(operator.right()));
    }

    @Override
    public Code unary(SqlExpression.Unary unary) {
        Code operand = objects.of(unary.operand());
        return switch (unary.kind()) {
            case ASC -> operand.then("asc");
            case DESC -> operand.then("desc");
            case NULLS_FIRST -> operand.then("nullsFirst");
            case NULLS_LAST -> operand.then("nullsLast");
            case NOT -> Code.call("not", operand);
            case NEGATE -> construction(unary);
        };
    }

    @Override
    public Code junction(SqlExpression.Junction junction) {
        return switch (junction.kind()) {
            case AND -> Code.call("and", all(junction.operands()));
            case OR -> Code.call("or", all(junction.operands()));
        };
    }

    @Override
    public Code in(SqlExpression.In in) {
        boolean areValues = in.options().stream()
                .allMatch(option -> option instanceof SqlExpression.Literal literal
                        && !literal.isInline()
                        && literal.value() != null);
        if (!areValues) {
            return construction(in);
        }
        Stream<Code> values = in.options().stream().map(o -> objects.of(((SqlExpression.Literal) o).value()));
        return Code.call(
                "in",
                Stream.concat(Stream.of(objects.of(in.expression())), values).toList());
    }

    @Override
    public Code cast(SqlExpression.Cast cast) {
        return Code.call("cast", objects.of(cast.expression()), objects.of(cast.type()));
    }

    @Override
    public Code group(SqlExpression.Group group) {
        return construction(group);
    }

    @Override
    public Code label(SqlExpression.Label label) {
        return construction(label);
    }

    @Override
    public Code nextValue(SqlExpression.NextValue next) {
        boolean isPlain = next.sequence().schema().isEmpty()
                && NameRenderer.isPlain(next.sequence().name());
        return isPlain ? Code.call("nextValue", Code.string(next.sequence().text())) : construction(next);
    }
}
