package dev.alembic.hibernate;

import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Unique keys, which each dialect of Hibernate has its own ideas about
 * (org.hibernate.dialect.unique): with the column, with the table, afterwards by ALTER TABLE, as an
 * index, or not at all.
 */
final class UniqueKeys {

    private final Export export;
    private final UniqueDelegate delegate;

    UniqueKeys(Export export) {
        this.export = export;
        this.delegate = export.hibernate().getUniqueDelegate();
    }

    /** Makes keys of columns that are said to be unique, as the export does on its way. */
    void complete(Table table, List<Column> columns) {
        for (Column column : columns) {
            String name = column.getUniqueKeyName();
            if (isUnique(table, column) && name != null) {
                table.getOrCreateUniqueKey(name).addColumn(column);
            }
        }
    }

    private static boolean isUnique(Table table, Column column) {
        return column.isUnique() && !table.isPrimaryKey(column);
    }

    /** Whether the column itself is declared to be unique, so that the key has no name. */
    boolean isDeclaredUnique(Table table, Column column) {
        return isUnique(table, column)
                && !delegate.getColumnDefinitionUniquenessFragment(column, export.context())
                        .isBlank();
    }

    /** The keys that stand for themselves. */
    List<TableItem> read(Table table) {
        List<TableItem> items = new ArrayList<>();
        String inTable = delegate.getTableCreationUniqueConstraintsFragment(table, export.context());
        for (UniqueKey key : table.getUniqueKeys().values()) {
            String sql = delegate.getAlterTableToAddUniqueKeyCommand(key, export.metadata(), export.context());
            if (sql != null && !sql.isBlank()) {
                items.add(sql.startsWith("create") ? index(key) : constraint(key, true));
            } else if (inTable.contains(columns(key))) {
                items.add(constraint(key, key.isNameExplicit()));
            }
        }
        return items;
    }

    /** As the table's definition has it. */
    private String columns(UniqueKey key) {
        return key.getColumns().stream()
                .map(column -> column.getQuotedName(export.hibernate())
                        + Optional.ofNullable(key.getColumnOrderMap().get(column))
                                .map(order -> " " + order)
                                .orElse(""))
                .collect(Collectors.joining(", ", "unique (", ")"));
    }

    private UniqueConstraint constraint(UniqueKey key, boolean isNamed) {
        UniqueConstraint constraint = new UniqueConstraint(
                isNamed ? Optional.of(export.names().plain(key.getName())) : Optional.empty(),
                export.names().columns(key.getColumns()),
                ConstraintTraits.NONE);
        return NewerHibernate.options(key)
                .map(sql -> ConstraintOptions.of(sql).on(constraint))
                .orElse(constraint);
    }

    /** An index instead, where NULLs would count as equal to each other in a constraint. */
    private Index index(UniqueKey key) {
        List<SqlExpression> elements = key.getColumns().stream()
                .map(export.names()::column)
                .map(SqlExpression::column)
                .toList();
        String tail = export.hibernate().getCreateIndexTail(true, key.getColumns());
        Name name = export.names().plain(key.getName());
        return Indexes.withTail(new Index(Optional.of(name), elements, true, Options.NONE), tail);
    }
}
