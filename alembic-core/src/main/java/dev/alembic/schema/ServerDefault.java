package dev.alembic.schema;

/** Where the database takes a column's value from when an INSERT gives none. */
public sealed interface ServerDefault permits ServerDefault.Literal, ServerDefault.Expression, Computed, Identity {

    /** A string, written as a quoted literal: {@code DEFAULT 'x'}. */
    static ServerDefault literal(String value) {
        return new Literal(value);
    }

    /** SQL, written as it is: {@code DEFAULT now()}. */
    static ServerDefault expression(SqlExpression expression) {
        return new Expression(expression);
    }

    /** Whether the value is generated, so that there is no DEFAULT clause. */
    default boolean isGenerated() {
        return this instanceof Computed || this instanceof Identity;
    }

    /**
     * A quoted literal.
     *
     * @param value without quotes
     */
    record Literal(String value) implements ServerDefault {}

    /** An SQL expression. */
    record Expression(SqlExpression expression) implements ServerDefault {}
}
