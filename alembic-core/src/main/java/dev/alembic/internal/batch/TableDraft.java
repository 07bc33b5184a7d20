package dev.alembic.internal.batch;

import dev.alembic.error.AlembicException;
import dev.alembic.op.ColumnPosition;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The new table while changes are applied to it. Lives for one rebuild. */
final class TableDraft {

    private final Table present;
    private final List<ColumnDraft> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Constraint> leading = new ArrayList<>();
    private final List<Index> indexes;
    private final List<Name> dropped = new ArrayList<>();
    private final ColumnOrder order;
    private Optional<PrimaryKeyConstraint> primaryKey;
    private Optional<String> comment;

    /**
     * Begins with a table.
     *
     * @param isOrderGiven whether the user gives the order of the columns
     */
    TableDraft(Table present, boolean isOrderGiven) {
        this.present = present;
        this.indexes = new ArrayList<>(present.allIndexes());
        this.primaryKey = present.primaryKey();
        this.comment = present.comment();
        constraints.addAll(present.allConstraints());
        present.columns().forEach(c -> columns.add(ColumnDraft.present(c, present)));
        this.order = new ColumnOrder(columns, isOrderGiven);
    }

    TableName name() {
        return present.name();
    }

    ColumnOrder order() {
        return order;
    }

    /** The columns, sorted. */
    List<ColumnDraft> columns() {
        return order.sort(columns);
    }

    /** Every constraint but the primary key; may be changed. */
    List<Constraint> constraints() {
        return constraints;
    }

    /** May be changed. */
    List<Index> indexes() {
        return indexes;
    }

    /** Whether the column forbids NULL only because it is in the primary key, and still is. */
    boolean isBoundByKey(ColumnDraft column) {
        boolean isInKey = primaryKey
                .filter(key -> key.columns().stream().anyMatch(column.name()::matches))
                .isPresent();
        return isInKey
                && column.source()
                        .flatMap(name -> present.column(name.text()))
                        .filter(c -> c.nullability().isEmpty())
                        .isPresent();
    }

    Optional<PrimaryKeyConstraint> primaryKey() {
        return primaryKey;
    }

    void primaryKey(Optional<PrimaryKeyConstraint> newKey) {
        primaryKey = newKey;
    }

    void comment(Optional<String> newComment) {
        comment = newComment;
    }

    /** The column that is called so, or was before this batch gave it another name. */
    Optional<ColumnDraft> find(Name column) {
        Optional<ColumnDraft> named =
                columns.stream().filter(c -> c.name().matches(column)).findFirst();
        return named.isPresent()
                ? named
                : columns.stream().filter(c -> c.wasNamed(column.text())).findFirst();
    }

    /**
     * The column that is called so.
     *
     * @throws AlembicException if there is none
     */
    ColumnDraft column(Name column) {
        return find(column)
                .orElseThrow(() -> new AlembicException(
                        "Table \"%s\" has no column \"%s\". It has: %s.".formatted(name(), column, columns)));
    }

    /** Adds a column at the end, or where it is wanted. */
    void add(Column column, Optional<ColumnPosition> position) {
        if (columns.stream().anyMatch(c -> c.name().matches(column.name()))) {
            throw new AlembicException("Table \"%s\" has a column \"%s\" already.".formatted(name(), column.name()));
        }
        ColumnDraft added = ColumnDraft.added(column);
        place(added, position);
        columns.add(added);
    }

    /** Moves a column. */
    void move(ColumnDraft column, ColumnPosition position) {
        order.remove(column);
        place(column, Optional.of(position));
    }

    private void place(ColumnDraft column, Optional<ColumnPosition> position) {
        if (position.isEmpty()) {
            order.append(column);
        } else if (position.get().anchor().isEmpty()) {
            order.putFirst(column);
        } else {
            order.put(
                    column,
                    position.get().place(),
                    column(position.get().anchor().get()));
        }
    }

    void remove(ColumnDraft column) {
        order.remove(column);
        columns.remove(column);
        dropped.add(column.name());
    }

    /** The names of dropped columns, as they were called then. */
    List<Name> dropped() {
        return dropped;
    }

    /** The columns as they are now, in the order in which they came. */
    List<Column> bareColumns() {
        return columns.stream().map(ColumnDraft::column).toList();
    }

    /** Applies a change to every column. */
    void changeColumns(UnaryOperator<Column> change) {
        columns.forEach(column -> column.change(change));
    }

    /** Adds a column, constraint or index that the user wants besides; constraints come first. */
    void add(TableItem item) {
        if (item instanceof Column column) {
            columns.add(ColumnDraft.added(column));
        } else if (item instanceof Index index) {
            indexes.add(index);
        } else if (item instanceof PrimaryKeyConstraint key) {
            primaryKey = Optional.of(key);
        } else {
            leading.add((Constraint) item);
        }
    }

    /** The table that has come of it, under its own name, with named constraints before others. */
    Table result() {
        List<TableItem> items = new ArrayList<>();
        columns().forEach(column -> items.add(column.column()));
        primaryKey.ifPresent(items::add);
        items.addAll(leading);
        constraints.stream().filter(c -> c.name().isPresent()).forEach(items::add);
        constraints.stream().filter(c -> c.name().isEmpty()).forEach(items::add);
        items.addAll(indexes);
        return present.withItems(items).comment(comment);
    }
}
