package dev.alembic.dialect;

import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.Operation;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Identity;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a column is defined: {@code c VARCHAR(50) DEFAULT 'x' NOT NULL}. */
abstract class ColumnClauses {

    private static final List<ColumnPart> STANDARD = List.of(
            ColumnPart.TYPE, ColumnPart.DEFAULT, ColumnPart.COMPUTED, ColumnPart.IDENTITY, ColumnPart.NULLABILITY);

    /** The dialect that is written. */
    protected final Dialect dialect;

    /** How it is written. */
    protected final DdlSettings settings;

    /** Writes expressions. */
    protected final ExpressionWriter expressions;

    ColumnClauses(Dialect dialect, DdlSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        this.expressions = dialect.expressions();
    }

    /** Begins a statement. */
    protected SqlWriter write(String words) {
        return new SqlWriter(dialect.identifiers()).words(words);
    }

    /** One statement. */
    protected static List<Sql> only(SqlWriter sql, Operation source) {
        return List.of(new Sql(sql.toString(), source));
    }

    /** Whether the dialect has this feature, and the settings don't say otherwise. */
    protected boolean has(Feature feature) {
        return dialect.features().contains(feature) && !settings.missing().contains(feature);
    }

    /** Refuses an operation: {@code what} the database can't do, and the way out. */
    protected UnsupportedByDialectException refuse(Operation op, String what) {
        return new UnsupportedByDialectException(dialect.name(), op.describe() + ": " + what);
    }

    /** Refuses a part of an operation. */
    protected UnsupportedByDialectException refuse(String what) {
        return new UnsupportedByDialectException(dialect.name(), what);
    }

    /** Refuses IF EXISTS and IF NOT EXISTS where the database doesn't know it. */
    protected void requireIf(boolean isConditional, Feature feature, Operation op) {
        if (isConditional && !has(feature)) {
            throw refuse(
                    op,
                    "this database can't do it under the condition that something is there or"
                            + " missing. Leave ifExists or ifNotExists out.");
        }
    }

    /** A text as a quoted literal. */
    protected String string(String text) {
        return dialect.literals().string(text);
    }

    /** The text of a comment as a quoted literal. */
    protected String comment(String text) {
        return string(text);
    }

    /** The parts of a column's definition, in the order of the dialect. */
    protected List<ColumnPart> columnParts() {
        return STANDARD;
    }

    /** The definition of a column: its name and its parts. */
    protected String columnSpec(Column column, Table table) {
        SqlWriter spec = write("").name(column.name());
        columnParts().forEach(part -> spec.words(part(part, column, table)));
        return spec.toString();
    }

    private String part(ColumnPart part, Column column, Table table) {
        return switch (part) {
            case TYPE -> typePart(column, table);
            case DEFAULT -> defaultPart(column);
            case COMPUTED -> column.asComputed().map(this::computedPart).orElse("");
            case IDENTITY -> identityPart(column);
            case NULLABILITY -> nullabilityPart(column, table);
            case COMMENT ->
                column.comment().map(text -> "COMMENT " + comment(text)).orElse("");
            case AUTOINCREMENT -> autoincrementPart(column, table);
        };
    }

    /** The type of a column. */
    protected String typePart(Column column, Table table) {
        return typeSql(column.type());
    }

    /** A type. */
    protected String typeSql(SqlType type) {
        return dialect.types().toSql(type);
    }

    /** {@code DEFAULT} with a value, unless there is none or the value is generated. */
    protected String defaultPart(Column column) {
        return column.serverDefault()
                .filter(value -> !value.isGenerated())
                .map(value -> "DEFAULT " + columnDefault(value, column.type()))
                .orElse("");
    }

    /** The value of a default within the definition of a column of this type. */
    protected String columnDefault(ServerDefault value, SqlType type) {
        return defaultSql(value, type);
    }

    /** The value of a default of a column of this type. */
    protected String defaultSql(ServerDefault value, SqlType type) {
        if (value instanceof ServerDefault.Literal literal) {
            return dialect.literals().defaultText(literal.value(), type.on(dialect.name()));
        } else if (value instanceof ServerDefault.Expression expression) {
            return expressions.write(expression.expression());
        }
        throw new IllegalArgumentException("A generated column has no default: " + value);
    }

    /** {@code GENERATED ALWAYS AS (…)}. */
    protected String computedPart(Computed computed) {
        String stored =
                computed.stored().map(yes -> yes ? " STORED" : " VIRTUAL").orElse("");
        return "GENERATED ALWAYS AS (" + expressions.write(computed.expression()) + ")" + stored;
    }

    private String identityPart(Column column) {
        return has(Feature.IDENTITY_COLUMNS)
                ? column.asIdentity().map(this::identitySql).orElse("")
                : "";
    }

    /** {@code GENERATED BY DEFAULT AS IDENTITY (…)}. */
    protected String identitySql(Identity identity) {
        String options = sequenceOptions(identity.options());
        return "GENERATED %s AS IDENTITY%s"
                .formatted(
                        identity.isAlways() ? "ALWAYS" : "BY DEFAULT", options.isEmpty() ? "" : " (" + options + ")");
    }

    /** How numbers are counted: {@code INCREMENT BY 3 START WITH 3}. */
    protected String sequenceOptions(SequenceOptions options) {
        List<String> words = new ArrayList<>();
        options.increment().ifPresent(n -> words.add("INCREMENT BY " + n));
        options.start().ifPresent(n -> words.add("START WITH " + n));
        options.minValue().ifPresent(n -> words.add("MINVALUE " + n));
        options.maxValue().ifPresent(n -> words.add("MAXVALUE " + n));
        if (options.noMinValue()) {
            words.add("NO MINVALUE");
        }
        if (options.noMaxValue()) {
            words.add("NO MAXVALUE");
        }
        options.cache().ifPresent(n -> words.add("CACHE " + n));
        options.cycle().ifPresent(yes -> words.add(yes ? "CYCLE" : "NO CYCLE"));
        return String.join(" ", words);
    }

    /** {@code NOT NULL}, or nothing. */
    protected String nullabilityPart(Column column, Table table) {
        boolean isSaidByIdentity = column.asIdentity().isPresent() && has(Feature.IDENTITY_COLUMNS);
        return isNullable(column, table) || isSaidByIdentity ? "" : "NOT NULL";
    }

    /** Whether NULL is allowed in a column of this table. */
    protected static boolean isNullable(Column column, Table table) {
        return column.isNullable() && (column.nullability().isPresent() || !table.isInPrimaryKey(column));
    }

    /** {@code AUTO_INCREMENT} and the like, where the column generates its values. */
    protected String autoincrementPart(Column column, Table table) {
        return "";
    }

    /** Whether the column of this table generates its values. */
    protected static boolean isAutoincrement(Column column, Table table) {
        return table.autoincrementColumn()
                .filter(c -> c.name().matches(column.name()))
                .isPresent();
    }

    /** The CHECK that comes with the type of a column, where the database needs one. */
    protected Optional<CheckConstraint> typeCheck(Column column) {
        SqlType type = column.type().on(dialect.name());
        return type instanceof CheckedType checked && !isNative(checked)
                ? checked.constraint(column.name())
                : Optional.empty();
    }

    private boolean isNative(CheckedType type) {
        return type instanceof BooleanType
                ? has(Feature.NATIVE_BOOLEAN)
                : ((EnumType) type).isNative() && has(Feature.NATIVE_ENUM);
    }

    /** An expression of an index, in parentheses where the dialect wants them. */
    protected String indexElement(SqlExpression element) {
        if (element instanceof SqlExpression.Unary unary && isOrdering(unary.kind())) {
            return write(indexElement(unary.operand())).words(ordering(unary)).toString();
        }
        return needsParentheses(element) ? "(" + expressions.write(element) + ")" : expressions.write(element);
    }

    /** {@code DESC}, {@code NULLS LAST}; nothing where NULLs are wanted where they come anyway. */
    protected String ordering(SqlExpression.Unary unary) {
        String word = unary.kind().name().replace('_', ' ');
        if (!word.startsWith("NULLS") || has(Feature.NULLS_IN_INDEXES)) {
            return word;
        }
        boolean isDescending =
                unary.operand() instanceof SqlExpression.Unary inner && inner.kind() == SqlExpression.UnaryKind.DESC;
        boolean areFirst = dialect.comparison().areNullsSmall() != isDescending;
        if (areFirst != word.endsWith("FIRST")) {
            throw refuse("Indexes of this database can't say where NULLs come. Leave it out.");
        }
        return "";
    }

    /** Whether it says how an index is ordered, and so stands outside of parentheses. */
    protected static boolean isOrdering(SqlExpression.UnaryKind kind) {
        return kind != SqlExpression.UnaryKind.NEGATE && kind != SqlExpression.UnaryKind.NOT;
    }

    /** Whether an expression of an index stands in parentheses. */
    protected boolean needsParentheses(SqlExpression element) {
        return false;
    }
}
