package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
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
    private final AutoincrementColumns counters;

    TableDiffer(Scope scope, EnumerationDiffer enumerations) {
        this.scope = scope;
        this.columns = new ColumnDiffer(scope, enumerations);
        this.counters = new AutoincrementColumns(scope);
    }

    List<Difference> diff(TablePair pair) {
        ConstraintNamer names = new ConstraintNamer(scope.dialect(), pair);
        PrimaryKeyDiffer key = new PrimaryKeyDiffer(scope, pair, names);
        Optional<Column> inlineKey = key.columnWithKey();
        TablePair.Columns matched = pair.columns();
        List<Difference> differences = new ArrayList<>(key.removed().stream().toList());
        differences.addAll(added(pair, matched.added(), inlineKey));
        differences.addAll(changed(matched.kept()));
        key.added().ifPresent(differences::add);
        differences.addAll(new UniqueAndIndexDiffer(scope, pair, names).diff());
        differences.addAll(new ForeignKeyDiffer(scope, pair, names).diff());
        comment(pair).ifPresent(differences::add);
        differences.addAll(new ExcludeDiffer(scope, pair, names).diff());
        differences.addAll(new CheckDiffer(scope, pair, names).diff());
        differences.addAll(removed(pair, matched.removed(), key));
        return KeptForeignKeys.settled(scope, pair, differences);
    }

    private List<Difference> added(TablePair pair, List<Column> added, Optional<Column> inlineKey) {
        return added.stream()
                .filter(column -> scope.filters().includes(pair.name(), column, false, false))
                .flatMap(column ->
                        added(pair, column, inlineKey.filter(column::equals).isPresent()).stream())
                .toList();
    }

    private List<Difference> added(TablePair pair, Column column, boolean isKey) {
        String detected = "added column " + Scope.shown(pair.name() + "." + column.name());
        if (isKey) {
            AddColumn add = new AddColumn(pair.name(), column.primaryKey()).withInlinePrimaryKey();
            return List.of(Difference.of(add, detected));
        }
        Column plain = plain(pair.model(), column);
        return counters.isGiven(pair.model(), column)
                ? counters.added(pair.model(), plain, detected)
                : List.of(Difference.of(new AddColumn(pair.name(), plain), detected));
    }

    /** Being in the primary key, which is made apart, it forbids NULL. */
    private static Column plain(TableView table, Column column) {
        Column outside = column.outsidePrimaryKey();
        return column.isPrimaryKey()
                        || table.keyColumns().contains(column.name().text())
                ? outside.nullability(Optional.of(table.isNullable(column)))
                : outside;
    }

    private List<Difference> changed(List<ColumnPair> kept) {
        List<Difference> differences = new ArrayList<>();
        for (ColumnPair pair : kept) {
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

    private List<Difference> removed(TablePair pair, List<Column> removed, PrimaryKeyDiffer key) {
        return removed.stream()
                .filter(column -> scope.filters().includes(pair.name(), column, true, false))
                .flatMap(column -> removed(pair, column, key).stream())
                .toList();
    }

    private List<Difference> removed(TablePair pair, Column column, PrimaryKeyDiffer key) {
        String detected = "removed column " + Scope.shown(pair.name() + "." + column.name());
        if (key.counterWithKey().filter(column::equals).isPresent()) {
            return List.of(key.removed(column, detected));
        }
        Column plain = plain(pair.live(), column);
        AddColumn was = new AddColumn(pair.name(), plain);
        return counters.isGiven(pair.live(), column)
                ? counters.removed(pair.live(), plain, detected)
                : List.of(Difference.of(new DropColumn(pair.name(), column.name()).was(was), detected));
    }
}
