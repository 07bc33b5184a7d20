package dev.alembic.op;

import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes a column.
 *
 * @param table name of the table
 * @param column present name of the column
 * @param changes at most one of each kind; sorted: nullability, default, type, comment,
 *     autoincrement, name, position
 * @param existing the column as it is at present, as far as it is known: the type may be {@link
 *     UnknownType}
 * @param options of dialects, such as {@code postgresql_using}
 */
public record AlterColumn(
        TableName table, Name column, List<ColumnChange> changes, Optional<Column> existing, Options options)
        implements Operation {

    private static final List<Class<? extends ColumnChange>> ORDER = List.of(
            ColumnChange.Nullability.class,
            ColumnChange.Default.class,
            ColumnChange.Type.class,
            ColumnChange.Comment.class,
            ColumnChange.Autoincrementing.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    /** Sorts the changes. */
    public AlterColumn {
        changes = changes.stream()
                .sorted(Comparator.comparingInt(c -> ORDER.indexOf(c.getClass())))
                .toList();
        if (changes.stream().map(Object::getClass).distinct().count() < changes.size()) {
            throw new IllegalArgumentException("Column \"%s\" of table \"%s\" is given two changes of one kind: %s."
                    .formatted(column, table, changes));
        }
    }

    /** Changes a column of which nothing else is known. */
    public AlterColumn(TableName table, Name column, ColumnChange... changes) {
        this(table, column, List.of(changes), Optional.empty(), Options.NONE);
    }

    /** The change of this kind, if there is one. */
    public <T extends ColumnChange> Optional<T> change(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The type the column gets, if it gets another one. */
    public Optional<SqlType> newType() {
        return change(ColumnChange.Type.class).map(ColumnChange.Type::type);
    }

    /** The type the column has at present, if it is known. */
    public Optional<SqlType> existingType() {
        return existing.map(Column::type).flatMap(AlterColumn::known);
    }

    /** Whether NULL is allowed at present, if it is known. */
    public Optional<Boolean> existingNullability() {
        return existing.flatMap(Column::nullability);
    }

    /** The name of the column afterwards. */
    public Name newName() {
        return change(ColumnChange.Rename.class).map(ColumnChange.Rename::name).orElse(column);
    }

    /** The column afterwards, as far as it is known. */
    public Column result() {
        Column after = existing.orElseGet(() -> Column.of(column, new UnknownType()));
        for (ColumnChange change : changes) {
            after = change.apply(after);
        }
        return after;
    }

    static Optional<SqlType> known(SqlType type) {
        return type instanceof UnknownType ? Optional.empty() : Optional.of(type);
    }

    /** The same changes, with what is known of the column at present. */
    public AlterColumn existing(Column known) {
        return new AlterColumn(table, column, changes, Optional.of(known), options);
    }

    /** Gives an option for a dialect. */
    public AlterColumn option(String key, Object value) {
        return new AlterColumn(table, column, changes, existing, options.with(key, value));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterColumn(this);
    }

    /** Absent if the column at present isn't known, or if {@code USING} makes it a one-way trip. */
    @Override
    public Optional<Operation> reverse() {
        List<ColumnChange> back = existing.stream()
                .flatMap(column -> changes.stream().map(c -> c.reverse(column)))
                .flatMap(Optional::stream)
                .toList();
        boolean isKnown = existing.isPresent() && back.size() == changes.size() && options.isEmpty();
        return isKnown
                ? Optional.of(new AlterColumn(table, newName(), back, Optional.of(result()), options))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "alterColumn(\"" + table + "\", \"" + column + "\")";
    }
}
