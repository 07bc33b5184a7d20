package dev.alembic.diff;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a column of the database with the same column of the model. */
final class ColumnDiffer {

    private final Scope scope;
    private final Dialect dialect;
    private final Comparison comparison;

    ColumnDiffer(Scope scope) {
        this.scope = scope;
        this.dialect = scope.dialect();
        this.comparison = scope.comparison();
    }

    /** A column on both sides, with what its tables say of it. */
    record Pair(TableView liveTable, Column live, TableView modelTable, Column model) {

        TableName table() {
            return liveTable.name();
        }

        String place() {
            return "'" + table() + "." + live.name() + "'";
        }
    }

    /** What differs; absent if nothing does. */
    Optional<Difference> diff(Pair pair) {
        return isGeneration(pair) ? regenerated(pair) : changed(pair);
    }

    /** Whether a computed column is involved, of which no expression can be altered. */
    private static boolean isGeneration(Pair pair) {
        return pair.live.asComputed().isPresent() || pair.model.asComputed().isPresent();
    }

    private Optional<Difference> regenerated(Pair pair) {
        Verdict verdict = serverDefault(pair);
        if (!(verdict instanceof Verdict.Different different)) {
            note(pair, verdict);
            return changed(pair);
        }
        boolean losesValues = pair.live.asComputed().isEmpty();
        AddColumn was = new AddColumn(pair.table(), pair.live);
        AddColumn add = new AddColumn(pair.table(), pair.model);
        return Optional.of(new Difference(
                List.of(new DropColumn(pair.table(), pair.live.name()).was(was), add),
                List.of(new DropColumn(pair.table(), pair.model.name()).was(add), was),
                List.of("computed default on column %s: %s".formatted(pair.place(), different.reason())),
                List.of("How a column is computed can't be altered: it is dropped and"
                        + " added."
                        + (losesValues ? " Loses the values of column %s.".formatted(pair.place()) : ""))));
    }

    private Optional<Difference> changed(Pair pair) {
        List<ColumnChange> up = new ArrayList<>();
        List<ColumnChange> down = new ArrayList<>();
        List<String> detected = new ArrayList<>();
        Optional<Verdict.Different> type = different(pair, type(pair));
        if (type.isPresent()) {
            up.add(new ColumnChange.Type(pair.model.type()));
            down.add(new ColumnChange.Type(pair.live.type()));
            detected.add(typeChange(pair));
        }
        if (isNullabilityDifferent(pair)) {
            boolean becomesNullable = pair.modelTable.isNullable(pair.model);
            up.add(new ColumnChange.Nullability(becomesNullable));
            down.add(new ColumnChange.Nullability(!becomesNullable));
            detected.add((becomesNullable ? "NULL" : "NOT NULL") + " on column " + pair.place());
        }
        if (!isGeneration(pair)) {
            different(pair, serverDefault(pair)).ifPresent(verdict -> {
                up.add(new ColumnChange.Default(pair.model.serverDefault()));
                down.add(new ColumnChange.Default(pair.live.serverDefault()));
                detected.add("server default on column " + reason(pair, verdict));
            });
        }
        comment(pair, up, down, detected);
        autoincrement(pair, up, down, detected);
        return up.isEmpty() ? Optional.empty() : Optional.of(altered(pair, up, down, detected));
    }

    private static String reason(Pair pair, Verdict.Different verdict) {
        boolean isIdentity =
                pair.live.asIdentity().isPresent() || pair.model.asIdentity().isPresent();
        return isIdentity ? pair.place() + ": " + verdict.reason() : pair.place();
    }

    private String typeChange(Pair pair) {
        return "type change from %s to %s on %s".formatted(sql(pair.live), sql(pair.model), pair.place());
    }

    private String sql(Column column) {
        return dialect.types().toSql(column.type().on(dialect.name()));
    }

    private Verdict type(Pair pair) {
        return scope.settings()
                .types()
                .compare(pair.table(), pair.live, pair.model)
                .orElseGet(() ->
                        scope.type(comparison.completed(pair.live, pair.liveTable.table(), pair.model), pair.model));
    }

    private Verdict serverDefault(Pair pair) {
        return scope.settings()
                .serverDefaults()
                .compare(pair.table(), pair.live, pair.model)
                .orElseGet(() -> scope.serverDefault(pair.table(), pair.live, counting(pair)));
    }

    /** The model's column, saying whether it counts, which it may only do by its place in a key. */
    private static Column counting(Pair pair) {
        boolean mayCount = pair.model.type().isInteger() || pair.model.autoincrement() != Autoincrement.AUTO;
        return mayCount ? pair.model.autoincrement(pair.modelTable.isCounting(pair.model)) : pair.model;
    }

    private Optional<Verdict.Different> different(Pair pair, Verdict verdict) {
        note(pair, verdict);
        return Optional.of(verdict).filter(Verdict.Different.class::isInstance).map(Verdict.Different.class::cast);
    }

    private void note(Pair pair, Verdict verdict) {
        if (verdict instanceof Verdict.Unknown unknown) {
            scope.findings().uncompared("Column %s can't be compared: %s.".formatted(pair.place(), unknown.reason()));
        }
    }

    /** Identities and keys forbid NULL by themselves; a computed column says it if it matters. */
    private static boolean isNullabilityDifferent(Pair pair) {
        boolean isIdentity =
                pair.live.asIdentity().isPresent() && pair.model.asIdentity().isPresent();
        boolean isUnsaid =
                pair.model.asComputed().isPresent() && pair.model.nullability().isEmpty();
        return !isIdentity
                && !isUnsaid
                && pair.liveTable.isNullable(pair.live) != pair.modelTable.isNullable(pair.model);
    }

    private void comment(Pair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        boolean hasComments = scope.has(Feature.COMMENTS);
        if (hasComments && !pair.live.comment().equals(pair.model.comment())) {
            up.add(new ColumnChange.Comment(pair.model.comment()));
            down.add(new ColumnChange.Comment(pair.live.comment()));
            detected.add("column comment " + pair.place());
        }
    }

    private void autoincrement(Pair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        boolean wasOn = pair.liveTable.isCounting(pair.live);
        boolean isOn = pair.modelTable.isCounting(pair.model);
        if (comparison.isAutoincrementAlterable() && wasOn != isOn) {
            up.add(new ColumnChange.Autoincrementing(isOn));
            down.add(new ColumnChange.Autoincrementing(wasOn));
            detected.add("autoincrement " + (isOn ? "on" : "off") + " on column " + pair.place());
        }
    }

    private Difference altered(Pair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        Column before = known(pair.liveTable, pair.live);
        Column after = before;
        for (ColumnChange change : up) {
            after = change.apply(after);
        }
        return new Difference(
                alter(pair.table(), up, before, after.serverDefault(pair.model.serverDefault())),
                alter(pair.table(), down, after, before),
                detected,
                Losses.ofChange(pair.place(), before, after, up));
    }

    /** The column with everything said that is known of it. */
    private Column known(TableView table, Column column) {
        Column said = column.nullability(Optional.of(table.isNullable(column)));
        return comparison.isAutoincrementAlterable() && table.isCounting(column) ? said.autoincrement(true) : said;
    }

    /**
     * The operation, and one more before it where a default would be in the way of the conversion
     * to another type.
     */
    private List<Operation> alter(TableName table, List<ColumnChange> changes, Column before, Column after) {
        boolean isTypeChange = changes.stream().anyMatch(ColumnChange.Type.class::isInstance);
        Options options = isTypeChange ? comparison.conversion(before, after) : Options.NONE;
        boolean isInTheWay = !options.isEmpty()
                && before.serverDefault().filter(d -> !d.isGenerated()).isPresent();
        if (!isInTheWay) {
            return List.of(new AlterColumn(table, before.name(), changes, Optional.of(before), options));
        }
        ColumnChange none = new ColumnChange.Default(Optional.empty());
        List<ColumnChange> rest = new ArrayList<>(changes.stream()
                .filter(change -> !(change instanceof ColumnChange.Default))
                .toList());
        after.serverDefault().ifPresent(d -> rest.add(new ColumnChange.Default(Optional.of(d))));
        Column without = before.withoutServerDefault();
        return List.of(
                new AlterColumn(table, before.name(), List.of(none), Optional.of(before), Options.NONE),
                new AlterColumn(table, before.name(), rest, Optional.of(without), options));
    }
}
