package dev.alembic.hibernate;

import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables, as org.hibernate.tool.schema.internal.StandardTableExporter writes them. */
final class TableTranslation {

    private final Export export;
    private final ColumnTranslation columns;
    private final UniqueKeys uniqueKeys;
    private final ForeignKeys foreignKeys;
    private final Indexes indexes;
    private final DeclaredOrder order;

    TableTranslation(Export export, DeclaredOrder order) {
        this.export = export;
        this.order = order;
        this.columns = new ColumnTranslation(export);
        this.uniqueKeys = new UniqueKeys(export);
        this.foreignKeys = new ForeignKeys(export);
        this.indexes = new Indexes(export);
    }

    Table read(org.hibernate.mapping.Table table) {
        List<org.hibernate.mapping.Column> ordered = order.columns(table);
        uniqueKeys.complete(table, ordered);
        List<TableItem> items = new ArrayList<>();
        for (org.hibernate.mapping.Column column : ordered) {
            Column read = columns.read(column);
            items.add(uniqueKeys.isDeclaredUnique(table, column) ? read.unique() : read);
        }
        Optional<PrimaryKeyConstraint> key =
                Optional.ofNullable(table.getPrimaryKey()).map(this::primaryKey);
        if (key.isPresent()) {
            items = withPrimaryKey(items, key.get());
        }
        items.addAll(uniqueKeys.read(table));
        items.addAll(checks(table));
        items.addAll(foreignKeys.read(table));
        items.addAll(indexes.read(table));
        return withOptions(table, withoutAutoincrement(Table.of(export.names().qualified(table), items)));
    }

    private Table withOptions(org.hibernate.mapping.Table table, Table read) {
        Table more = read.comment(Optional.ofNullable(table.getComment())
                .map(export.text()::inQuotes)
                .filter(text -> !text.isEmpty()));
        Optional<String> options = NewerHibernate.options(table);
        return options.isPresent() ? TableOptions.on(more, export.dialect().name(), options.get()) : more;
    }

    private PrimaryKeyConstraint primaryKey(org.hibernate.mapping.PrimaryKey key) {
        Optional<Name> name = Optional.ofNullable(key.getOrderingUniqueKey())
                .filter(unique -> unique.isNameExplicit())
                .map(unique -> export.names().plain(unique.getName()));
        return new PrimaryKeyConstraint(name, export.names().columns(key.getColumns()), ConstraintTraits.NONE);
    }

    /** Columns say by themselves that they are the key, unless there is more to say of it. */
    private static List<TableItem> withPrimaryKey(List<TableItem> columns, PrimaryKeyConstraint key) {
        List<String> order = columns.stream()
                .map(item -> ((Column) item).name())
                .filter(name -> key.columns().stream().anyMatch(name::matches))
                .map(Name::text)
                .toList();
        if (key.name().isPresent() || !order.equals(Name.texts(key.columns()))) {
            return new ArrayList<>(
                    Stream.concat(columns.stream(), Stream.of(key)).toList());
        }
        List<TableItem> marked = new ArrayList<>();
        for (TableItem item : columns) {
            Column column = (Column) item;
            boolean isKey = key.columns().stream().anyMatch(column.name()::matches);
            marked.add(isKey ? column.nullability(Optional.empty()).primaryKey() : column);
        }
        return marked;
    }

    /** A key that Hibernate takes from elsewhere must not be autoincrement. */
    private static Table withoutAutoincrement(Table table) {
        List<Column> key =
                table.columns().stream().filter(table::isInPrimaryKey).toList();
        return key.size() == 1 && mightCount(key.get(0))
                ? table.withItems(table.items().stream()
                        .map(item -> item.equals(key.get(0)) ? still(key.get(0)) : item)
                        .toList())
                : table;
    }

    private static boolean mightCount(Column column) {
        return column.type().isInteger()
                && column.serverDefault().isEmpty()
                && column.autoincrement() == Autoincrement.AUTO;
    }

    private static TableItem still(Column column) {
        return column.autoincrement(false);
    }

    /** Those of the table, of its structured types, and those of its columns that have a name. */
    private List<CheckConstraint> checks(org.hibernate.mapping.Table table) {
        Stream<CheckConstraint> named = Stream.concat(
                        order.columns(table).stream()
                                .map(column -> column.getCheckConstraints())
                                .flatMap(Collection::stream)
                                .filter(org.hibernate.mapping.CheckConstraint::isNamed),
                        table.getChecks().stream())
                .map(this::check);
        return Stream.concat(named, new StructureChecks(export.hibernate()).read(table).stream())
                .toList();
    }

    private CheckConstraint check(org.hibernate.mapping.CheckConstraint check) {
        Optional<Name> name = Optional.ofNullable(check.getName())
                .filter(text -> !text.isBlank()) // which Hibernate 7.0 has where nobody gave one
                .map(export.names()::plain);
        return new CheckConstraint(name, SqlExpression.text(check.getConstraint()), ConstraintTraits.NONE);
    }
}
