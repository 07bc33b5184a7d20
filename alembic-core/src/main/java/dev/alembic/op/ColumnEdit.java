package dev.alembic.op;

import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes of one column: {@code c -> c.rename("rank").notNull().type(integer())}. Lives for one
 * expression.
 */
public final class ColumnEdit {

    private final TableName table;
    private final Name column;
    private final Map<Class<?>, ColumnChange> changes = new LinkedHashMap<>();
    private Optional<Column> existing = Optional.empty();
    private Options options = Options.NONE;

    ColumnEdit(TableName table, Name column) {
        this.table = table;
        this.column = column;
    }

    AlterColumn operation() {
        return new AlterColumn(table, column, List.copyOf(changes.values()), existing, options);
    }

    /** Gives another name. */
    public ColumnEdit rename(String newName) {
        return change(new ColumnChange.Rename(Name.of(newName)));
    }

    /** Gives another type. */
    public ColumnEdit type(SqlType newType) {
        return change(new ColumnChange.Type(newType));
    }

    /** Converts the values by this expression (PostgreSQL): {@code using("priority::integer")}. */
    public ColumnEdit using(String expression) {
        return option("postgresql_using", expression);
    }

    /** Forbids NULL. */
    public ColumnEdit notNull() {
        return change(new ColumnChange.Nullability(false));
    }

    /** Allows NULL. */
    public ColumnEdit nullable() {
        return change(new ColumnChange.Nullability(true));
    }

    /** Gives a default, written as a quoted literal. */
    public ColumnEdit serverDefault(String literal) {
        return serverDefault(ServerDefault.literal(literal));
    }

    /** Gives a default, true or false as the database writes it. */
    public ColumnEdit serverDefault(boolean value) {
        return serverDefault(SqlExpression.constant(value));
    }

    /** Gives a default, written as SQL. */
    public ColumnEdit serverDefault(SqlExpression expression) {
        return serverDefault(ServerDefault.expression(expression));
    }

    /** Gives a default, or makes it an identity column. */
    public ColumnEdit serverDefault(ServerDefault value) {
        return change(new ColumnChange.Default(Optional.of(value)));
    }

    /** Drops the default, or makes an identity column an ordinary one. */
    public ColumnEdit dropServerDefault() {
        return change(new ColumnChange.Default(Optional.empty()));
    }

    /** Gives a comment. */
    public ColumnEdit comment(String text) {
        return change(new ColumnChange.Comment(Optional.of(text)));
    }

    /** Drops the comment. */
    public ColumnEdit dropComment() {
        return change(new ColumnChange.Comment(Optional.empty()));
    }

    /** Says whether the column generates its values (MySQL, MariaDB, PostgreSQL). */
    public ColumnEdit autoincrement(boolean generates) {
        return change(new ColumnChange.Autoincrementing(generates));
    }

    /** Moves the column before all others (in a batch; MySQL, MariaDB). */
    public ColumnEdit first() {
        return change(new ColumnChange.Move(ColumnPosition.first()));
    }

    /** Moves the column directly before another one (in a batch). */
    public ColumnEdit before(String otherColumn) {
        return change(new ColumnChange.Move(ColumnPosition.before(otherColumn)));
    }

    /** Moves the column directly after another one (in a batch; MySQL, MariaDB). */
    public ColumnEdit after(String otherColumn) {
        return change(new ColumnChange.Move(ColumnPosition.after(otherColumn)));
    }

    /**
     * Says what the column is at present. MySQL and MariaDB write a column anew and need its type,
     * nullability, default and comment, or they would be lost.
     */
    public ColumnEdit existing(Column present) {
        existing = Optional.of(present);
        return this;
    }

    /** Says the type of the column at present. */
    public ColumnEdit existingType(SqlType type) {
        return existing(present().type(type));
    }

    /** Says whether NULL is allowed at present. */
    public ColumnEdit existingNullable(boolean isNullable) {
        return existing(present().nullability(Optional.of(isNullable)));
    }

    /** Says the default at present. */
    public ColumnEdit existingServerDefault(ServerDefault value) {
        return existing(present().serverDefault(value));
    }

    /** Says the comment at present. */
    public ColumnEdit existingComment(String text) {
        return existing(present().comment(text));
    }

    /** Says that the column generates its values at present. */
    public ColumnEdit existingAutoincrement() {
        return existing(present().autoincrement(true));
    }

    /** Gives an option for a dialect. */
    public ColumnEdit option(String key, Object value) {
        options = options.with(key, value);
        return this;
    }

    private Column present() {
        return existing.orElseGet(() -> Column.of(column, new UnknownType()));
    }

    private ColumnEdit change(ColumnChange change) {
        changes.put(change.getClass(), change);
        return this;
    }
}
