package dev.alembic.sql;

import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlExpression.Cast;
import dev.alembic.schema.SqlExpression.ColumnRef;
import dev.alembic.schema.SqlExpression.Constant;
import dev.alembic.schema.SqlExpression.Function;
import dev.alembic.schema.SqlExpression.Group;
import dev.alembic.schema.SqlExpression.In;
import dev.alembic.schema.SqlExpression.Junction;
import dev.alembic.schema.SqlExpression.JunctionKind;
import dev.alembic.schema.SqlExpression.Label;
import dev.alembic.schema.SqlExpression.Literal;
import dev.alembic.schema.SqlExpression.NextValue;
import dev.alembic.schema.SqlExpression.Operator;
import dev.alembic.schema.SqlExpression.Text;
import dev.alembic.schema.SqlExpression.Unary;
import dev.alembic.schema.SqlExpression.UnaryKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes expressions into DDL: values inlined, columns without their tables. */
public class ExpressionWriter implements SqlExpression.Visitor<String> {

    private static final int ATOM = 10;
    private static final Map<String, Integer> STRENGTH = Map.ofEntries(
            Map.entry("*", 8),
            Map.entry("/", 8),
            Map.entry("%", 8),
            Map.entry("+", 7),
            Map.entry("-", 7),
            Map.entry("||", 6),
            Map.entry("AND", 3),
            Map.entry("OR", 2));
    private static final int COMPARISON = 5;
    private static final int NEGATION = 4;

    /** How names are written. */
    protected final Identifiers identifiers;

    /** How values are written. */
    protected final Literals literals;

    private final TypeMap types;
    private final Map<String, String> functions;

    /**
     * Writes expressions for a dialect.
     *
     * @param functions names of functions, in lower case, to what is written for a call without
     *     arguments: {@code now} to {@code CURRENT_TIMESTAMP}
     */
    public ExpressionWriter(Identifiers identifiers, Literals literals, TypeMap types, Map<String, String> functions) {
        this.identifiers = identifiers;
        this.literals = literals;
        this.types = types;
        this.functions = Map.copyOf(functions);
    }

    /** Writes names, values, types and functions as the other does. */
    protected ExpressionWriter(ExpressionWriter other) {
        this(other.identifiers, other.literals, other.types, other.functions);
    }

    /** The expression as it stands in SQL. */
    public String write(SqlExpression expression) {
        return expression.accept(this);
    }

    @Override
    public String text(Text text) {
        return text.sql();
    }

    @Override
    public String column(ColumnRef column) {
        return identifiers.quote(column.name());
    }

    @Override
    public String literal(Literal literal) {
        return literals.write(literal.value());
    }

    @Override
    public String constant(Constant constant) {
        return switch (constant.kind()) {
            case NULL -> "NULL";
            case TRUE -> literals.bool(true);
            case FALSE -> literals.bool(false);
        };
    }

    @Override
    public String function(Function function) {
        String special = functions.get(function.name().toLowerCase(Locale.ROOT));
        if (special != null && function.arguments().isEmpty()) {
            return special;
        } else if (function.isBare()) {
            return function.name().toUpperCase(Locale.ROOT);
        }
        return function.name() + "(" + list(function.arguments()) + ")";
    }

    @Override
    public String operator(Operator operator) {
        int strength = strength(operator);
        return operand(operator.left(), strength, false)
                + " "
                + operator.operator()
                + " "
                + operand(operator.right(), strength, true);
    }

    @Override
    public String unary(Unary unary) {
        String operand = operand(unary.operand(), strength(unary), false);
        return switch (unary.kind()) {
            case ASC -> operand + " ASC";
            case DESC -> operand + " DESC";
            case NULLS_FIRST -> operand + " NULLS FIRST";
            case NULLS_LAST -> operand + " NULLS LAST";
            case NEGATE -> "-" + operand;
            case NOT -> "NOT " + operand;
        };
    }

    @Override
    public String junction(Junction junction) {
        int strength = strength(junction);
        return junction.operands().stream()
                .map(operand -> operand(operand, strength, false))
                .collect(Collectors.joining(" " + junction.kind().name() + " "));
    }

    @Override
    public String in(In in) {
        return operand(in.expression(), COMPARISON, true) + " IN (" + list(in.options()) + ")";
    }

    @Override
    public String cast(Cast cast) {
        return "CAST(" + write(cast.expression()) + " AS " + types.toSql(cast.type()) + ")";
    }

    @Override
    public String group(Group group) {
        return "(" + write(group.expression()) + ")";
    }

    @Override
    public String label(Label label) {
        return write(label.expression());
    }

    @Override
    public String nextValue(NextValue nextValue) {
        return "NEXT VALUE FOR " + identifiers.quote(nextValue.sequence());
    }

    private String list(List<SqlExpression> expressions) {
        return expressions.stream().map(this::write).collect(Collectors.joining(", "));
    }

    /** An operand, in parentheses where it binds more loosely than what is around it. */
    private String operand(SqlExpression expression, int around, boolean isRight) {
        int own = strength(expression);
        boolean isLoose = own < around || (own == around && isRight && own != ATOM);
        return isLoose ? "(" + write(expression) + ")" : write(expression);
    }

    private static int strength(SqlExpression expression) {
        if (expression instanceof Operator operator) {
            return STRENGTH.getOrDefault(operator.operator().toUpperCase(Locale.ROOT), COMPARISON);
        } else if (expression instanceof Junction junction) {
            return junction.kind() == JunctionKind.AND ? 3 : 2;
        } else if (expression instanceof Unary unary) {
            return strength(unary.kind());
        }
        return expression instanceof In ? COMPARISON : ATOM;
    }

    private static int strength(UnaryKind kind) {
        return switch (kind) {
            case NOT -> NEGATION;
            case NEGATE -> 9;
            case ASC, DESC, NULLS_FIRST, NULLS_LAST -> 1;
        };
    }
}
