package dev.alembic.internal.snapshot;

import dev.alembic.schema.Column;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * How the database keeps something that the model says in another way: {@code price > 0} as {@code
 * price > (0)::numeric}. Told by the database when the snapshot was made, since afterwards nobody can.
 *
 * @param question what was asked
 * @param table of the expression
 * @param column with its type and default, and nothing else
 * @param expression of the model
 * @param type as it is kept
 * @param kept the expression as it is kept
 */
public record Spelling(
        Question question,
        Optional<TableName> table,
        Optional<Column> column,
        Optional<SqlExpression> expression,
        Optional<SqlType> type,
        Optional<SqlExpression> kept) {

    /** What databases are asked. */
    public enum Question {
        /** The type of a column. */
        TYPE,
        /** A condition on rows. */
        CONDITION,
        /** An expression of an index. */
        ELEMENT,
        /** The default of a column. */
        DEFAULT,
        /** How a column is computed. */
        COMPUTED
    }

    static Spelling about(Question question, TableName table, SqlExpression expression) {
        return new Spelling(
                question,
                Optional.of(table),
                Optional.empty(),
                Optional.of(expression),
                Optional.empty(),
                Optional.empty());
    }

    static Spelling about(Question question, Optional<TableName> table, Column column) {
        Column essence = Column.of(column.name(), column.type());
        return new Spelling(
                question,
                table,
                Optional.of(question == Question.TYPE ? essence : essence.serverDefault(column.serverDefault())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Spelling isType(SqlType answer) {
        return new Spelling(question, table, column, expression, Optional.of(answer), Optional.empty());
    }

    Spelling isKept(SqlExpression answer) {
        return new Spelling(question, table, column, expression, Optional.empty(), Optional.of(answer));
    }

    boolean answers(Spelling asked) {
        return asked.equals(new Spelling(question, table, column, expression, Optional.empty(), Optional.empty()));
    }
}
