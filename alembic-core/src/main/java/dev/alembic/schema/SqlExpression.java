package dev.alembic.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An SQL expression: of a check, a default, an index, a partial index. Usually {@link Text}; the
 * other forms are quoted and written as each dialect wants them, and follow a column's new name.
 */
public sealed interface SqlExpression {

    /** Calls the method for this form. */
    <R> R accept(Visitor<R> visitor);

    /** SQL text, written as it is. */
    static SqlExpression text(String sql) {
        return new Text(sql);
    }

    /** TRUE or FALSE. */
    static SqlExpression constant(boolean value) {
        return new Constant(value ? ConstantKind.TRUE : ConstantKind.FALSE);
    }

    /** A column. */
    static SqlExpression column(String name) {
        return column(Name.of(name));
    }

    /** A column. */
    static SqlExpression column(Name name) {
        return new ColumnRef(Optional.empty(), name);
    }

    /** The column, if this is nothing but a column. */
    default Optional<Name> asColumn() {
        return this instanceof ColumnRef column ? Optional.of(column.name()) : Optional.empty();
    }

    /** This expression, compared or combined with another: {@code col("x").op(">", literal(5))}. */
    default SqlExpression op(String operator, SqlExpression right) {
        return new Operator(operator, this, right);
    }

    /** Descending, in an index. */
    default SqlExpression desc() {
        return new Unary(UnaryKind.DESC, this);
    }

    /** Ascending, in an index. */
    default SqlExpression asc() {
        return new Unary(UnaryKind.ASC, this);
    }

    /** NULLs before everything else, in an index. */
    default SqlExpression nullsFirst() {
        return new Unary(UnaryKind.NULLS_FIRST, this);
    }

    /** NULLs after everything else, in an index. */
    default SqlExpression nullsLast() {
        return new Unary(UnaryKind.NULLS_LAST, this);
    }

    /** SQL text, written as it is. */
    record Text(String sql) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * A column.
     *
     * @param table written before the column in UPDATE and DELETE only
     */
    record ColumnRef(Optional<TableName> table, Name name) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(this);
        }
    }

    /**
     * A value: inlined in DDL, a parameter in INSERT, UPDATE and DELETE.
     *
     * @param value a string, number, boolean, date, … or null
     * @param isInline whether it is inlined everywhere
     */
    record Literal(@Nullable Object value, boolean isInline) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** {@code NULL}, {@code TRUE} or {@code FALSE}. */
    record Constant(ConstantKind kind) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /**
     * A function call.
     *
     * @param isBare written in capitals without parentheses, as {@code CURRENT_TIMESTAMP}
     */
    record Function(String name, List<SqlExpression> arguments, boolean isBare) implements SqlExpression {
        /** Copies the arguments. */
        public Function {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.function(this);
        }
    }

    /** Two expressions with an operator between them. */
    record Operator(String operator, SqlExpression left, SqlExpression right) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operator(this);
        }
    }

    /** One expression with a word before or after it. */
    record Unary(UnaryKind kind, SqlExpression operand) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unary(this);
        }
    }

    /** Expressions joined by AND or OR. */
    record Junction(JunctionKind kind, List<SqlExpression> operands) implements SqlExpression {
        /** Copies the operands. */
        public Junction {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.junction(this);
        }
    }

    /** {@code expression IN (options)}. */
    record In(SqlExpression expression, List<SqlExpression> options) implements SqlExpression {
        /** Copies the options. */
        public In {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.in(this);
        }
    }

    /** {@code CAST(expression AS type)}. */
    record Cast(SqlExpression expression, SqlType type) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cast(this);
        }
    }

    /** An expression in parentheses. */
    record Group(SqlExpression expression) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /** An expression with a label, to be named in options such as {@code postgresql_ops}. */
    record Label(String label, SqlExpression expression) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.label(this);
        }
    }

    /** The next number of a sequence. */
    record NextValue(TableName sequence) implements SqlExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nextValue(this);
        }
    }

    /** The constants. */
    enum ConstantKind {
        /** {@code NULL}. */
        NULL,
        /** {@code TRUE}. */
        TRUE,
        /** {@code FALSE}. */
        FALSE
    }

    /** What may stand before or after one expression. */
    enum UnaryKind {
        /** {@code x ASC}. */
        ASC,
        /** {@code x DESC}. */
        DESC,
        /** {@code x NULLS FIRST}. */
        NULLS_FIRST,
        /** {@code x NULLS LAST}. */
        NULLS_LAST,
        /** {@code -x}. */
        NEGATE,
        /** {@code NOT x}. */
        NOT
    }

    /** How several conditions are joined. */
    enum JunctionKind {
        /** All of them hold. */
        AND,
        /** One of them holds. */
        OR
    }

    /** One method for each form. */
    interface Visitor<R> {
        /** SQL text. */
        R text(Text text);

        /** A column. */
        R column(ColumnRef column);

        /** A value. */
        R literal(Literal literal);

        /** NULL, TRUE or FALSE. */
        R constant(Constant constant);

        /** A function call. */
        R function(Function function);

        /** An operator between two expressions. */
        R operator(Operator operator);

        /** A word before or after one expression. */
        R unary(Unary unary);

        /** AND or OR. */
        R junction(Junction junction);

        /** IN with a list. */
        R in(In in);

        /** CAST. */
        R cast(Cast cast);

        /** Parentheses. */
        R group(Group group);

        /** A label. */
        R label(Label label);

        /** The next number of a sequence. */
        R nextValue(NextValue nextValue);
    }
}
