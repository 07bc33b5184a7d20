package dev.alembic.reflect;

import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is found of a table, leaving out what the filter doesn't want to see. */
public final class ReflectedTable {

    private final TableName name;
    private final ObjectFilter filter;
    private final List<Column> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private @Nullable PrimaryKeyConstraint primaryKey;
    private Optional<String> comment = Optional.empty();
    private Options options = Options.NONE;

    ReflectedTable(TableName name, ObjectFilter filter) {
        this.name = name;
        this.filter = filter;
    }

    /** Schema and name. */
    public TableName name() {
        return name;
    }

    /** The columns so far. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The primary key, if it is known already. */
    public Optional<PrimaryKeyConstraint> primaryKey() {
        return Optional.ofNullable(primaryKey);
    }

    /** The constraints so far, without the primary key. */
    public List<Constraint> constraints() {
        return List.copyOf(constraints);
    }

    /** The next column. */
    public void add(Column column) {
        if (isWanted(ObjectKind.COLUMN, Optional.of(column.name()))) {
            columns.add(column);
        }
    }

    /** A constraint; the filter isn't asked about primary keys and EXCLUDE. */
    public void add(Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint key) {
            primaryKey = key;
        } else if (isWanted(constraint)) {
            constraints.add(constraint);
        }
    }

    private boolean isWanted(Constraint constraint) {
        if (constraint instanceof UniqueConstraint) {
            return isWanted(ObjectKind.UNIQUE_CONSTRAINT, constraint.name());
        } else if (constraint instanceof ForeignKeyConstraint) {
            return isWanted(ObjectKind.FOREIGN_KEY_CONSTRAINT, constraint.name());
        }
        return !(constraint instanceof CheckConstraint) || isWanted(ObjectKind.CHECK_CONSTRAINT, constraint.name());
    }

    /** An index that isn't there for a constraint only. */
    public void add(Index index) {
        if (isWanted(ObjectKind.INDEX, index.name())) {
            indexes.add(index);
        }
    }

    private boolean isWanted(ObjectKind kind, Optional<Name> item) {
        return filter.includesName(
                new ObjectName(kind, item.map(Name::text), name.schemaText(), Optional.of(name.text())));
    }

    /** The comment of the table. */
    public void comment(Optional<String> text) {
        comment = text;
    }

    /** An option of the table. */
    public void option(String key, Object value) {
        options = options.with(key, value);
    }

    /** An option of the table, as text. */
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.values().get(key)).map(Object::toString);
    }

    /** Options of the table. */
    public void options(Options more) {
        options = options.with(more);
    }

    /** A word between CREATE and TABLE. */
    public void prefix(String word) {
        prefixes.add(word);
    }

    /**
     * The table: columns, primary key, other constraints, indexes. Columns of the primary key say
     * so as well; the constraint itself is there if it has a name or anything else to say. A column
     * that doesn't generate its values, but would be taken to, says that it doesn't.
     */
    public Table build() {
        List<TableItem> items = new ArrayList<>();
        List<String> key = keyColumns();
        columns.forEach(column -> items.add(key.isEmpty() ? column : inKey(column, key)));
        if (primaryKey != null && says(primaryKey)) {
            items.add(primaryKey);
        }
        items.addAll(constraints);
        items.addAll(indexes);
        return new Table(name, items, comment, prefixes, options);
    }

    private List<String> keyColumns() {
        return primaryKey == null ? List.of() : Name.texts(primaryKey.columns());
    }

    private Column inKey(Column column, List<String> key) {
        if (!key.contains(column.name().text())) {
            return column;
        }
        boolean seemsAutoincrement = key.size() == 1 && seemsAutoincrement(column);
        return (seemsAutoincrement ? column.autoincrement(false) : column).primaryKey();
    }

    /** Whether {@link Autoincrement#AUTO} would mean that the column, which is the key, generates its values. */
    private boolean seemsAutoincrement(Column column) {
        return column.autoincrement() == Autoincrement.AUTO
                && column.type().isInteger()
                && column.serverDefault().isEmpty()
                && !isPointing(column);
    }

    private boolean isPointing(Column column) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof ForeignKeyConstraint
                    && constraint.columns().stream().anyMatch(column.name()::matches)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the columns, saying that they belong to the key, wouldn't say all of it. */
    private boolean says(PrimaryKeyConstraint key) {
        boolean isPlain = key.name().isEmpty() && key.traits().equals(ConstraintTraits.NONE);
        return !isPlain || !flagged(keyColumns()).equals(keyColumns());
    }

    /** The key as it is taken from columns that say they belong to it. */
    private List<String> flagged(List<String> key) {
        List<TableItem> inTable =
                columns.stream().map(column -> (TableItem) inKey(column, key)).toList();
        return Table.of(name, inTable)
                .primaryKey()
                .map(made -> Name.texts(made.columns()))
                .orElse(List.of());
    }
}
