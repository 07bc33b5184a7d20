package dev.alembic.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table. Written as {@code table("tasks", column("id", integer()).primaryKey(), …)}; every method
 * returns a new table.
 *
 * @param name schema and name
 * @param items columns, constraints and indexes, in the order given
 * @param comment the database keeps with it
 * @param prefixes words between CREATE and TABLE, such as {@code TEMPORARY}
 * @param options of dialects
 */
public record Table(
        TableName name, List<TableItem> items, Optional<String> comment, List<String> prefixes, Options options) {

    /** Copies the lists. */
    public Table {
        items = List.copyOf(items);
        prefixes = List.copyOf(prefixes);
    }

    /** A table of these items. */
    public static Table of(TableName name, List<? extends TableItem> items) {
        return new Table(name, List.copyOf(items), Optional.empty(), List.of(), Options.NONE);
    }

    /** The columns, in their order. */
    public List<Column> columns() {
        return only(Column.class);
    }

    /** The column of this name. */
    public Optional<Column> column(String columnName) {
        return columns().stream()
                .filter(c -> c.name().text().equals(columnName))
                .findFirst();
    }

    /** The constraints that stand in the table by themselves, in the order given. */
    public List<Constraint> constraints() {
        return only(Constraint.class);
    }

    /** The indexes that stand in the table by themselves, in the order given. */
    public List<Index> indexes() {
        return only(Index.class);
    }

    private <T extends TableItem> List<T> only(Class<T> kind) {
        List<T> found = new ArrayList<>(items.size());
        for (TableItem item : items) {
            if (kind.isInstance(item)) {
                found.add(kind.cast(item));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /**
     * The primary key: the constraint, else the columns that say they belong to it, in their order
     * but for the first that is asked to count, which comes first, as InnoDB wants it.
     */
    public Optional<PrimaryKeyConstraint> primaryKey() {
        List<Name> flagged = new ArrayList<>();
        boolean isAnyFirst = false;
        for (TableItem item : items) {
            if (item instanceof PrimaryKeyConstraint given) {
                return Optional.of(given);
            } else if (item instanceof Column column && column.isPrimaryKey()) {
                boolean isFirst = column.autoincrement() == Autoincrement.ON && !isAnyFirst;
                isAnyFirst |= isFirst;
                flagged.add(isFirst ? 0 : flagged.size(), column.name());
            }
        }
        return flagged.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrimaryKeyConstraint(Optional.empty(), flagged, ConstraintTraits.NONE));
    }

    /** Whether the column belongs to the primary key. */
    public boolean isInPrimaryKey(Column column) {
        boolean isFlagged = false;
        for (TableItem item : items) {
            if (item instanceof PrimaryKeyConstraint given) {
                return isAmong(given.columns(), column.name());
            }
            isFlagged |= item instanceof Column other
                    && other.isPrimaryKey()
                    && other.name().matches(column.name());
        }
        return isFlagged;
    }

    /** What {@code unique()} and {@code references()} of a column bring about, in this order. */
    public static List<Constraint> constraintsOf(Column column) {
        if (!column.isUnique() && column.references().isEmpty()) {
            return List.of();
        }
        List<Constraint> implied = new ArrayList<>();
        if (column.isUnique() && !column.isIndexed()) {
            implied.add(new UniqueConstraint(Optional.empty(), List.of(column.name()), ConstraintTraits.NONE));
        }
        implied.addAll(column.references());
        return implied;
    }

    /** The index that {@code index()} of a column brings about. */
    public static Optional<Index> indexOf(Column column) {
        if (!column.isIndexed()) {
            return Optional.empty();
        }
        Index index = Index.of(List.of(column.name()));
        return Optional.of(column.isUnique() ? index.unique() : index);
    }

    /**
     * Every constraint but the primary key: those that stand in the table, then those of columns.
     * CHECK constraints of types and those written with a column are not among them.
     */
    public List<Constraint> allConstraints() {
        List<Constraint> all = new ArrayList<>();
        List<Constraint> ofColumns = new ArrayList<>();
        for (TableItem item : items) {
            if (item instanceof Column column) {
                ofColumns.addAll(constraintsOf(column));
            } else if (item instanceof Constraint constraint && !(item instanceof PrimaryKeyConstraint)) {
                all.add(constraint);
            }
        }
        all.addAll(ofColumns);
        return Collections.unmodifiableList(all);
    }

    /** Every index: those that stand in the table, then those of columns. */
    public List<Index> allIndexes() {
        List<Index> all = new ArrayList<>();
        List<Index> ofColumns = new ArrayList<>();
        for (TableItem item : items) {
            if (item instanceof Column column) {
                indexOf(column).ifPresent(ofColumns::add);
            } else if (item instanceof Index index) {
                all.add(index);
            }
        }
        all.addAll(ofColumns);
        return Collections.unmodifiableList(all);
    }

    /** The column that generates its values, if one does: see {@link Autoincrement#AUTO}. */
    public Optional<Column> autoincrementColumn() {
        List<Column> key = keyColumns();
        Optional<Column> asked =
                key.stream().filter(c -> c.autoincrement() == Autoincrement.ON).findFirst();
        return asked.isPresent() || key.size() != 1
                ? asked
                : key.stream().filter(this::isAutoincrementByDefault).findFirst();
    }

    private List<Column> keyColumns() {
        List<Name> names = primaryKey().map(PrimaryKeyConstraint::columns).orElse(List.of());
        List<Column> key = new ArrayList<>(names.size());
        for (TableItem item : names.isEmpty() ? List.<TableItem>of() : items) {
            if (item instanceof Column column && isAmong(names, column.name())) {
                key.add(column);
            }
        }
        return key;
    }

    private static boolean isAmong(List<Name> names, Name name) {
        for (Name other : names) {
            if (other.matches(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAutoincrementByDefault(Column column) {
        boolean isPointing = !column.references().isEmpty()
                || only(ForeignKeyConstraint.class).stream()
                        .flatMap(fk -> fk.columns().stream())
                        .anyMatch(column.name()::matches);
        return column.autoincrement() == Autoincrement.AUTO
                && column.type().isInteger()
                && (column.serverDefault().isEmpty() || column.asIdentity().isPresent())
                && !isPointing;
    }

    /** The same items under another name. */
    public Table named(TableName newName) {
        return new Table(newName, items, comment, prefixes, options);
    }

    /** Puts the table into a schema. */
    public Table in(String schema) {
        return named(name.in(schema));
    }

    /** The same table with other items. */
    public Table withItems(List<? extends TableItem> newItems) {
        return new Table(name, List.copyOf(newItems), comment, prefixes, options);
    }

    /** The same table with more items at the end. */
    public Table with(TableItem... more) {
        return withItems(Stream.concat(items.stream(), Arrays.stream(more)).toList());
    }

    /** Gives a comment. */
    public Table comment(String text) {
        return comment(Optional.of(text));
    }

    /** Gives or takes the comment. */
    public Table comment(Optional<String> newComment) {
        return new Table(name, items, newComment, prefixes, options);
    }

    /** Puts words between CREATE and TABLE, such as {@code TEMPORARY}. */
    public Table prefixes(String... words) {
        return new Table(name, items, comment, List.of(words), options);
    }

    /** Gives an option for a dialect, such as {@code mysql_engine}. */
    public Table option(String key, Object value) {
        return options(options.with(key, value));
    }

    /** The same table with other options. */
    public Table options(Options newOptions) {
        return new Table(name, items, comment, prefixes, newOptions);
    }
}
