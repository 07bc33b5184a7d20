package dev.alembic.internal.diff;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table normalized for comparison: every constraint and index stands by itself under the name it
 * has, those of columns too, and columns say only what a column has.
 *
 * @param table the table it was made of, under its name in this comparison
 * @param columns by name, in their order
 * @param autoincrementColumns the names of columns that generate their values
 * @param enumerated the columns whose type is an enumeration that is a type of its own
 * @param primaryKey of the table
 * @param uniques UNIQUE constraints
 * @param foreignKeys FOREIGN KEY constraints
 * @param checks CHECK constraints, but for those of types
 * @param typeChecks CHECK constraints that come with the types of columns
 * @param excludes EXCLUDE constraints
 * @param indexes indexes
 */
record TableView(
        Table table,
        Map<String, Column> columns,
        List<Name> autoincrementColumns,
        List<Column> enumerated,
        Optional<PrimaryKeyConstraint> primaryKey,
        List<UniqueConstraint> uniques,
        List<ForeignKeyConstraint> foreignKeys,
        List<CheckConstraint> checks,
        List<CheckConstraint> typeChecks,
        List<ExcludeConstraint> excludes,
        List<Index> indexes) {

    TableView {
        autoincrementColumns = List.copyOf(autoincrementColumns);
        columns = Collections.unmodifiableMap(columns);
        enumerated = List.copyOf(enumerated);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        typeChecks = List.copyOf(typeChecks);
        excludes = List.copyOf(excludes);
        indexes = List.copyOf(indexes);
    }

    TableName name() {
        return table.name();
    }

    /** The names of a primary key's columns, in its order; empty if there is none. */
    List<String> keyColumns() {
        return primaryKey.map(key -> Name.texts(key.columns())).orElse(List.of());
    }

    /** Whether NULL is allowed in a column of this table. */
    boolean isNullable(Column column) {
        return column.nullability().orElseGet(() -> column.isNullable() && !isInKey(column));
    }

    private boolean isInKey(Column column) {
        if (primaryKey.isPresent()) {
            for (Name part : primaryKey.get().columns()) {
                if (part.matches(column.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a column of this table generates its values. */
    boolean isAutoincrement(Column column) {
        return autoincrementColumns.stream().anyMatch(name -> name.matches(column.name()));
    }

    /** The same columns in another table: where one is not autoincrement here, it says so. */
    Table withAutoincrement(Table other) {
        Optional<Column> seems = other.autoincrementColumn().filter(column -> !isAutoincrement(column));
        return seems.isEmpty()
                ? other
                : other.withItems(other.items().stream()
                        .map(item -> item.equals(seems.get()) ? seems.get().autoincrement(false) : item)
                        .toList());
    }

    /** The indexes, sorted by their names. */
    List<Index> indexesByName() {
        return indexes.stream()
                .sorted(Comparator.comparing(
                        index -> index.name().map(Name::text).orElse("")))
                .toList();
    }

    /** The names of all constraints and indexes. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        primaryKey.flatMap(PrimaryKeyConstraint::name).ifPresent(n -> names.add(n.text()));
        uniques.forEach(c -> c.name().ifPresent(n -> names.add(n.text())));
        foreignKeys.forEach(c -> c.name().ifPresent(n -> names.add(n.text())));
        checks.forEach(c -> c.name().ifPresent(n -> names.add(n.text())));
        typeChecks.forEach(c -> c.name().ifPresent(n -> names.add(n.text())));
        excludes.forEach(c -> c.name().ifPresent(n -> names.add(n.text())));
        indexes.forEach(i -> i.name().ifPresent(n -> names.add(n.text())));
        return names;
    }
}
