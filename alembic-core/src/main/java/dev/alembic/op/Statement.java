package dev.alembic.op;

import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL to be executed: text, or an INSERT, UPDATE or DELETE that fits every dialect. */
public sealed interface Statement {

    /** SQL text with a {@code ?} for each parameter; without parameters, it is left as it is. */
    static Raw sql(String text, @Nullable Object... parameters) {
        return new Raw(text, Arrays.asList(parameters));
    }

    /**
     * SQL text that is one statement, whatever semicolons it holds, with a {@code ?} for each
     * parameter. Only needed where Alembic would
     * split it in a wrong place: {@code op.execute(Statement.single("…"))}.
     */
    static Raw single(String text, @Nullable Object... parameters) {
        return new Raw(text, Arrays.asList(parameters), true);
    }

    /** {@code INSERT INTO table}: {@code insertInto("t").set("id", 1)}. */
    static Insert insertInto(String table) {
        return new Insert(TableName.of(table), Map.of());
    }

    /** {@code UPDATE table}: {@code update("t").set("done", true).where(…)}. */
    static Update update(String table) {
        return new Update(TableName.of(table), Map.of(), List.of());
    }

    /** {@code DELETE FROM table}: {@code deleteFrom("t").where(…)}. */
    static Delete deleteFrom(String table) {
        return new Delete(TableName.of(table), List.of());
    }

    private static Map<Name, SqlExpression> add(Map<Name, SqlExpression> values, Name column, @Nullable Object value) {
        Map<Name, SqlExpression> more = new LinkedHashMap<>(values);
        more.put(column, value instanceof SqlExpression e ? e : new SqlExpression.Literal(value, false));
        return Collections.unmodifiableMap(more);
    }

    private static List<SqlExpression> add(List<SqlExpression> conditions, SqlExpression condition) {
        List<SqlExpression> more = new ArrayList<>(conditions);
        more.add(condition);
        return List.copyOf(more);
    }

    /**
     * SQL text.
     *
     * @param text as it is; a colon is a colon
     * @param parameters one for each {@code ?} in the text
     * @param isSingle whether it is known to be one statement, which is not split any more
     */
    record Raw(String text, List<@Nullable Object> parameters, boolean isSingle) implements Statement {
        /** Copies the parameters. */
        public Raw {
            parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
        }

        /** Text of one or more statements. */
        public Raw(String text, List<@Nullable Object> parameters) {
            this(text, parameters, false);
        }
    }

    /** INSERT of one row. */
    record Insert(TableName table, Map<Name, SqlExpression> values) implements Statement {
        /** Gives a value (or an expression) for a column. */
        public Insert set(String column, @Nullable Object value) {
            return set(Name.of(column), value);
        }

        /** Gives a value (or an expression) for a column. */
        public Insert set(Name column, @Nullable Object value) {
            return new Insert(table, add(values, column, value));
        }
    }

    /** UPDATE of the rows of which all conditions hold. */
    record Update(TableName table, Map<Name, SqlExpression> values, List<SqlExpression> conditions)
            implements Statement {
        /** Gives a value (or an expression) for a column. */
        public Update set(String column, @Nullable Object value) {
            return set(Name.of(column), value);
        }

        /** Gives a value (or an expression) for a column. */
        public Update set(Name column, @Nullable Object value) {
            return new Update(table, add(values, column, value), conditions);
        }

        /** Adds a condition. */
        public Update where(SqlExpression condition) {
            return new Update(table, values, add(conditions, condition));
        }
    }

    /** DELETE of the rows of which all conditions hold. */
    record Delete(TableName table, List<SqlExpression> conditions) implements Statement {
        /** Adds a condition. */
        public Delete where(SqlExpression condition) {
            return new Delete(table, add(conditions, condition));
        }
    }
}
