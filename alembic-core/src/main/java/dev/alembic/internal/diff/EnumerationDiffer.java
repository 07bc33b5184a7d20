package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Compares enumerations that are types of their own: new ones come before everything else, changed
 * ones next, and those that no column uses any more go at the end. One that a single operation
 * brings, of a new table or a column, is created along with it.
 */
final class EnumerationDiffer {

    private final Scope scope;
    private final Comparison comparison;
    private final LocalNames names;
    private final Map<String, TableView> modelTables;
    private final Map<String, List<Use>> live;
    private final Map<String, List<Use>> model;
    private final Set<String> comingAlong = new HashSet<>();

    /** A column of that type. */
    private record Use(EnumType type, TableName table, Column column) {}

    EnumerationDiffer(Scope scope, LocalNames names, SchemaPair sides) {
        this.scope = scope;
        this.comparison = scope.comparison();
        this.names = names;
        this.modelTables = sides.model();
        this.live = uses(sides.live().values());
        this.model = uses(sides.model().values());
        findComingAlong(this.model, this.live, sides.live().keySet());
        findComingAlong(this.live, this.model, sides.model().keySet());
    }

    private Map<String, List<Use>> uses(Collection<TableView> tables) {
        Map<String, List<Use>> uses = new TreeMap<>();
        for (TableView table : tables) {
            for (Column column : table.enumerated()) {
                comparison
                        .enumeration(column.type())
                        .ifPresent(type -> uses.computeIfAbsent(key(type), any -> new ArrayList<>())
                                .add(new Use(type, table.name(), column)));
            }
        }
        return uses;
    }

    private String key(EnumType type) {
        Name name = type.name().orElseThrow();
        return names.of(new TableName(type.schema(), name)).key();
    }

    /** What comes first: new enumerations, then changed ones. */
    List<Difference> first() {
        List<Difference> differences = new ArrayList<>();
        model.forEach((key, uses) -> {
            if (!live.containsKey(key)) {
                differences.add(added(key, uses.get(0).type));
            }
        });
        differences.addAll(changes(this::changed));
        return differences;
    }

    /** What comes last: the rest of changes, and enumerations that are gone. */
    List<Difference> last() {
        List<Difference> differences = new ArrayList<>(changes(this::settledChange));
        live.forEach((key, uses) -> {
            if (!model.containsKey(key) && uses.stream().noneMatch(this::isCalledByName)) {
                differences.add(removed(key, uses.get(0).type));
            }
        });
        return differences;
    }

    /** Something about each enumeration that both sides have with other values. */
    private List<Difference> changes(BiFunction<EnumType, EnumType, Difference> change) {
        List<Difference> differences = new ArrayList<>();
        model.forEach((key, uses) -> Optional.ofNullable(live.get(key))
                .map(was -> was.get(0).type)
                .filter(was -> !was.values().equals(uses.get(0).type.values()))
                .map(was -> change.apply(was, uses.get(0).type))
                .ifPresent(differences::add));
        return differences;
    }

    /** Whether the model has the type for the same column without saying that it is an enumeration. */
    private boolean isCalledByName(Use use) {
        return Optional.ofNullable(modelTables.get(use.table.key()))
                .map(table -> table.columns().get(use.column.name().text()))
                .filter(is -> scope.type(use.column, is) instanceof Verdict.Same)
                .isPresent();
    }

    /** Those that one side has, and there a single operation brings. */
    private void findComingAlong(Map<String, List<Use>> some, Map<String, List<Use>> others, Set<String> otherTables) {
        some.forEach((key, uses) -> {
            List<String> tables =
                    uses.stream().map(use -> use.table.key()).distinct().toList();
            boolean isOfOneTable = tables.size() == 1 && !otherTables.contains(tables.get(0));
            if (!others.containsKey(key) && (isOfOneTable || uses.size() == 1)) {
                comingAlong.add(key);
            }
        });
    }

    private Difference added(String key, EnumType type) {
        return new Difference(
                creation(key, type),
                comparison.dropEnumeration(type),
                List.of("added enumeration " + shown(type)),
                List.of());
    }

    private List<Operation> creation(String key, EnumType type) {
        return comingAlong.contains(key) ? List.of() : comparison.createEnumeration(type);
    }

    private Difference removed(String key, EnumType type) {
        return new Difference(
                comparison.dropEnumeration(type),
                creation(key, type),
                List.of("removed enumeration " + shown(type)),
                inTheWay(type));
    }

    /** The type goes, or makes room for another one, and what uses it beside columns of tables doesn't follow. */
    private List<String> inTheWay(EnumType type) {
        List<String> users = scope.settings()
                .liveObjects()
                .usersOfType(new TableName(type.schema(), type.name().orElseThrow()));
        return users.isEmpty()
                ? List.of()
                : List.of(("Is refused because of what uses enumeration %s: %s. Drop that first, and create it"
                                + " again afterwards.")
                        .formatted(shown(type), String.join(", ", users)));
    }

    private Difference changed(EnumType from, EnumType to) {
        return new Difference(
                begin(from, to),
                end(to, from),
                List.of("changed enumeration %s: %s to %s".formatted(shown(to), from.values(), to.values())),
                comparison.canAddValues(from, to) ? List.of() : inTheWay(from));
    }

    /** What comes before columns are made of the type that it becomes. */
    private List<Operation> begin(EnumType from, EnumType to) {
        return comparison.canAddValues(from, to) ? comparison.addValues(from, to) : comparison.replaceEnumeration(to);
    }

    /** What comes after the last column was. */
    private List<Operation> end(EnumType from, EnumType to) {
        return comparison.canAddValues(from, to) ? List.of() : comparison.dropReplaced(to);
    }

    /** The end of a change, which on the way back is its beginning. */
    private Difference settledChange(EnumType from, EnumType to) {
        return new Difference(end(from, to), begin(to, from), List.of(), List.of());
    }

    /**
     * The type of a model's column that is the same as the live one: with the values that the model has
     * for the enumeration elsewhere, where it only calls it by its name here.
     */
    SqlType meant(SqlType from, SqlType to) {
        return comparison
                .enumeration(from)
                .filter(any -> comparison.enumeration(to).isEmpty())
                .flatMap(was -> Optional.ofNullable(model.get(key(was))))
                .map(uses -> comparison.withEnumeration(from, uses.get(0).type))
                .orElse(to);
    }

    /** The change of a column whose enumeration is replaced by another one of the same name. */
    Optional<ColumnChange> replacement(SqlType from, SqlType to) {
        Optional<EnumType> was = comparison.enumeration(from);
        Optional<EnumType> is = comparison.enumeration(to);
        boolean isReplaced = was.isPresent()
                && is.isPresent()
                && key(was.get()).equals(key(is.get()))
                && !was.get().values().equals(is.get().values())
                && !comparison.canAddValues(was.get(), is.get());
        return isReplaced ? Optional.of(new ColumnChange.Type(to)) : Optional.empty();
    }

    private static String shown(EnumType type) {
        return Scope.shown(new TableName(type.schema(), type.name().orElseThrow()));
    }

    /** The operation as it is when enumerations that are made apart are there already. */
    Operation settled(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(settled(create.table()));
        } else if (operation instanceof DropTable drop) {
            return drop.was().map(table -> drop.was(settled(table))).orElse(drop);
        } else if (operation instanceof AddColumn add) {
            return settled(add);
        } else if (operation instanceof DropColumn drop) {
            return drop.was().map(add -> drop.was(settled(add))).orElse(drop);
        }
        return operation instanceof AlterColumn alter ? settled(alter) : operation;
    }

    private Table settled(Table table) {
        List<TableItem> items = table.items().stream()
                .map(item -> item instanceof Column column ? settled(column) : item)
                .toList();
        return table.withItems(items);
    }

    private AddColumn settled(AddColumn add) {
        return new AddColumn(
                add.table(),
                settled(add.column()),
                add.ifNotExists(),
                add.inlineReferences(),
                add.inlinePrimaryKey(),
                add.position(),
                add.options());
    }

    private AlterColumn settled(AlterColumn alter) {
        List<ColumnChange> changes = alter.changes().stream()
                .map(change ->
                        change instanceof ColumnChange.Type to ? new ColumnChange.Type(settled(to.type())) : change)
                .toList();
        return new AlterColumn(alter.table(), alter.column(), changes, alter.existing(), alter.options());
    }

    private Column settled(Column column) {
        return column.type(settled(column.type()));
    }

    private SqlType settled(SqlType type) {
        Optional<String> key = comparison.enumeration(type).map(this::key);
        return key.isEmpty() || comingAlong.contains(key.get()) ? type : comparison.withExistingEnumeration(type);
    }
}
