package dev.alembic.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Subclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

/**
 * The columns of tables in the order in which classes declare their fields, keys first. Hibernate
 * itself goes by the alphabet, or by the sizes of columns: a column that gets another name would
 * move, and a revision would read unlike the class.
 */
final class DeclaredOrder {

    private final Map<Table, List<Column>> known = new HashMap<>();
    private final Map<Table, Map<String, Integer>> ranks = new HashMap<>();

    private DeclaredOrder() {}

    /** The order as it is before a session factory would change it. */
    static DeclaredOrder of(Metadata metadata) {
        DeclaredOrder order = new DeclaredOrder();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            namespace.getTables().forEach(table -> order.known.put(table, List.copyOf(table.getColumns())));
        }
        metadata.getEntityBindings().stream()
                .filter(RootClass.class::isInstance)
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(order::visit);
        return order;
    }

    /** All columns of a table; those that no field stands for are the last ones. */
    List<Column> columns(Table table) {
        Map<String, Integer> rank = ranks.getOrDefault(table, Map.of());
        List<Column> columns = new ArrayList<>(known.getOrDefault(table, List.copyOf(table.getColumns())));
        columns.sort(Comparator.comparing(column -> rank.getOrDefault(column.getCanonicalName(), Integer.MAX_VALUE)));
        return columns;
    }

    private void visit(PersistentClass entity) {
        Table table = entity.getTable();
        visit(table, entity.getKey());
        if (entity.getIdentifier() instanceof Component key) {
            visitAll(table, DeclaredFields.of(entity).sorted(key.getProperties()));
        }
        if (entity instanceof RootClass root && root.getDiscriminator() != null) {
            visit(table, root.getDiscriminator());
        }
        DeclaredFields fields = DeclaredFields.of(entity);
        // A table for each class has the columns of the classes above as well.
        boolean isWhole = entity instanceof UnionSubclass;
        visitAll(table, fields.sorted(isWhole ? entity.getPropertyClosure() : entity.getUnjoinedProperties()));
        for (Join join : entity.getJoins()) {
            visit(join.getTable(), join.getKey());
            visitAll(join.getTable(), fields.sorted(join.getProperties()));
        }
        for (Subclass subclass : entity.getDirectSubclasses()) {
            visit(subclass);
        }
    }

    private void visitAll(Table table, List<Property> properties) {
        properties.forEach(property -> visit(table, property.getValue()));
    }

    private void visit(Table table, Value value) {
        if (value instanceof Component component) {
            visitAll(table, DeclaredFields.of(component).sorted(component.getProperties()));
        } else if (value instanceof Collection collection) {
            visit(collection);
        } else {
            value.getSelectables().forEach(part -> rank(table, part));
        }
    }

    private void visit(Collection collection) {
        Table table = collection.getCollectionTable();
        if (table != null && !(collection.getElement() instanceof OneToMany)) {
            visit(table, collection.getKey());
            if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
                visit(table, indexed.getIndex());
            }
            visit(table, collection.getElement());
        }
    }

    private void rank(Table table, Selectable part) {
        if (part instanceof Column column) {
            Map<String, Integer> rank = ranks.computeIfAbsent(table, t -> new HashMap<>());
            rank.putIfAbsent(column.getCanonicalName(), rank.size());
        }
    }
}
