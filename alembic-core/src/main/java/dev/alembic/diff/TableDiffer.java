package dev.alembic.diff;

import dev.alembic.dialect.Feature;
import dev.alembic.op.AddColumn;
import dev.alembic.op.DropColumn;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a table of the database with the same table of the model: new columns, changed ones,
 * indexes and unique constraints, foreign keys, the comment, checks, and last the removed columns.
 */
final class TableDiffer {

    private final Scope scope;
    private final ColumnDiffer columns;

    TableDiffer(Scope scope, Enumerations enumerations) {
        this.scope = scope;
        this.columns = new ColumnDiffer(scope, enumerations);
    }

    List<Difference> diff(TablePair pair) {
        GivenNames names = new GivenNames(scope.dialect(), pair);
        PrimaryKeyDiffer key = new PrimaryKeyDiffer(scope, pair, names);
        Optional<Column> inlineKey = inlineKey(pair);
        TablePair.Columns matched = pair.columns();
        List<Difference> differences = new ArrayList<>(key.removed().stream().toList());
        differences.addAll(added(pair, matched.added(), inlineKey));
        differences.addAll(changed(matched.kept()));
        if (inlineKey.isEmpty()) {
            key.added().ifPresent(differences::add);
        }
        differences.addAll(new KeyDiffer(scope, pair, names).diff());
        differences.addAll(new ForeignKeyDiffer(scope, pair, names).diff());
        comment(pair).ifPresent(differences::add);
        differences.addAll(new ExcludeDiffer(scope, pair, names).diff());
        differences.addAll(new CheckDiffer(scope, pair, names).diff());
        differences.addAll(removed(pair, matched.removed()));
        return differences;
    }

    /** A new column that is all of a new primary key: one can't come without the other. */
    private static Optional<Column> inlineKey(TablePair pair) {
        List<String> key = pair.model().keyColumns();
        boolean isNew = key.size() == 1
                && pair.live().primaryKey().isEmpty()
                && !pair.live().columns().containsKey(key.get(0));
        return isNew ? Optional.ofNullable(pair.model().columns().get(key.get(0))) : Optional.empty();
    }

    private List<Difference> added(TablePair pair, List<Column> added, Optional<Column> inlineKey) {
        return added.stream()
                .filter(column -> scope.filters().includes(pair.name(), column, false, false))
                .map(column ->
                        added(pair, column, inlineKey.filter(column::equals).isPresent()))
                .toList();
    }

    private Difference added(TablePair pair, Column column, boolean isKey) {
        String place = Scope.shown(pair.name() + "." + column.name());
        AddColumn add = isKey
                ? new AddColumn(pair.name(), column.primaryKey()).withInlinePrimaryKey()
                : new AddColumn(pair.name(), plain(pair.model(), column));
        return Difference.of(add, "added column " + place)
                .notes(isRequired(pair, column) ? List.of(Losses.ofRequired(place)) : List.of());
    }

    /** Being in the primary key, which is made apart, it forbids NULL. */
    private static Column plain(TableView table, Column column) {
        Column outside = column.outsidePrimaryKey();
        return column.isPrimaryKey()
                        || table.keyColumns().contains(column.name().text())
                ? outside.nullability(Optional.of(table.isNullable(column)))
                : outside;
    }

    private static boolean isRequired(TablePair pair, Column column) {
        return !pair.model().isNullable(column)
                && column.serverDefault().isEmpty()
                && !pair.model().isCounting(column);
    }

    private List<Difference> changed(List<ColumnDiffer.Pair> kept) {
        List<Difference> differences = new ArrayList<>();
        for (ColumnDiffer.Pair pair : kept) {
            if (scope.filters().includes(pair.table(), pair.model(), false, true)) {
                columns.diff(pair).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private Optional<Difference> comment(TablePair pair) {
        Optional<String> live = pair.live().table().comment();
        Optional<String> model = pair.model().table().comment();
        return scope.has(Feature.COMMENTS) && !live.equals(model)
                ? Optional.of(Difference.of(
                        new SetTableComment(pair.name(), model, live), "table comment on " + Scope.shown(pair.name())))
                : Optional.empty();
    }

    private List<Difference> removed(TablePair pair, List<Column> removed) {
        return removed.stream()
                .filter(column -> scope.filters().includes(pair.name(), column, true, false))
                .map(column -> removed(pair, column))
                .toList();
    }

    private Difference removed(TablePair pair, Column column) {
        String place = Scope.shown(pair.name() + "." + column.name());
        AddColumn was = new AddColumn(pair.name(), plain(pair.live(), column));
        Difference difference =
                Difference.of(new DropColumn(pair.name(), column.name()).was(was), "removed column " + place);
        return column.asComputed().isPresent() ? difference : difference.notes(List.of(Losses.ofColumn(place)));
    }
}
