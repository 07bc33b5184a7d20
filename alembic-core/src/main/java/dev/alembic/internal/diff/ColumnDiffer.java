package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a column of the database with the same column of the model. */
final class ColumnDiffer {

    private final Scope scope;
    private final Dialect dialect;
    private final Comparison comparison;
    private final EnumerationDiffer enumerations;

    ColumnDiffer(Scope scope, EnumerationDiffer enumerations) {
        this.scope = scope;
        this.enumerations = enumerations;
        this.dialect = scope.dialect();
        this.comparison = scope.comparison();
    }

    /** A column on both sides, with what its tables say of it. */
    record Pair(TableView liveTable, Column live, TableView modelTable, Column model) {

        TableName table() {
            return liveTable.name();
        }

        /** The column of the model, kept as the database keeps it where it doesn't say how. */
        Column settled() {
            Optional<Boolean> stored = live.asComputed().flatMap(Computed::stored);
            return model.asComputed()
                    .filter(computed -> computed.stored().isEmpty() && stored.isPresent())
                    .map(computed -> model.serverDefault(new Computed(computed.expression(), stored)))
                    .orElse(model);
        }

        Pair ofType(SqlType type) {
            return new Pair(liveTable, live, modelTable, model.type(type));
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
        String detected = "computed default on column %s: %s".formatted(pair.place(), different.reason());
        boolean isOrdinary = pair.model.asComputed().isEmpty();
        return Optional.of(isOrdinary ? ordinary(pair, detected) : recomputed(pair, detected));
    }

    /** Computed in another way, or from now on. */
    private static Difference recomputed(Pair pair, String detected) {
        AddColumn was = new AddColumn(pair.table(), pair.live);
        AddColumn add = new AddColumn(pair.table(), pair.settled());
        return new Difference(
                List.of(drop(was), add),
                List.of(drop(add), was),
                List.of(detected),
                List.of("How a column is computed can't be altered: it is dropped and added."));
    }

    private static Operation drop(AddColumn add) {
        return add.reverse().orElseThrow();
    }

    /** No more computed: the values stay, as far as the database keeps them by itself or by a copy. */
    private Difference ordinary(Pair pair, String detected) {
        boolean isKept = comparison.isExpressionDropped(pair.live);
        Column plain = isKept
                ? pair.live.withoutServerDefault()
                : pair.live.withoutServerDefault().nullable();
        Pair rest = new Pair(pair.liveTable, plain, pair.modelTable, pair.model);
        Optional<Difference> change = changed(rest);
        List<Operation> up = new ArrayList<>(isKept ? List.of(kept(pair)) : copied(pair, plain));
        change.ifPresent(difference -> up.addAll(difference.upgrade()));
        List<String> allDetected = new ArrayList<>(List.of(detected));
        change.ifPresent(difference -> allDetected.addAll(difference.detected()));
        AddColumn was = new AddColumn(pair.table(), pair.live);
        AddColumn add = new AddColumn(pair.table(), pair.model);
        return new Difference(
                up,
                List.of(drop(add), was),
                allDetected,
                change.map(Difference::notes).orElse(List.of()));
    }

    private Operation kept(Pair pair) {
        return new AlterColumn(
                pair.table(),
                pair.live.name(),
                List.of(new ColumnChange.Default(Optional.empty())),
                Optional.of(known(pair.liveTable, pair.live)),
                Options.NONE);
    }

    /** Computes the values once more, into a column that takes the place of the other one. */
    private static List<Operation> copied(Pair pair, Column plain) {
        AddColumn was = new AddColumn(pair.table(), pair.live);
        SqlExpression value = pair.live.asComputed().orElseThrow().expression();
        Statement fill = new Statement.Update(pair.table(), Map.of(), List.of()).set(plain.name(), value);
        return List.of(drop(was), new AddColumn(pair.table(), plain), new ExecuteSql(fill, true));
    }

    private Optional<Difference> changed(Pair said) {
        Optional<Verdict.Different> type = different(said, type(said));
        Pair pair = type.isPresent() ? said : said.ofType(enumerations.meant(said.live.type(), said.model.type()));
        List<ColumnChange> up = new ArrayList<>();
        List<ColumnChange> down = new ArrayList<>();
        List<String> detected = new ArrayList<>();
        if (type.isPresent()) {
            up.add(new ColumnChange.Type(pair.model.type()));
            down.add(new ColumnChange.Type(pair.live.type()));
            detected.add(typeChange(pair));
        } else {
            enumerations.replacement(pair.live.type(), pair.model.type()).ifPresent(to -> up.add(to));
            enumerations.replacement(pair.model.type(), pair.live.type()).ifPresent(to -> down.add(to));
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
        return up.isEmpty() && down.isEmpty() ? Optional.empty() : Optional.of(altered(pair, up, down, detected));
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
                .orElseGet(() -> scope.serverDefault(pair.table(), pair.live, withAutoincrement(pair)));
    }

    /** The model's column, its autoincrement written out, which may follow from its place in a key only. */
    private static Column withAutoincrement(Pair pair) {
        boolean canAutoincrement = pair.model.type().isInteger() || pair.model.autoincrement() != Autoincrement.AUTO;
        return canAutoincrement ? pair.model.autoincrement(pair.modelTable.isAutoincrement(pair.model)) : pair.model;
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
        boolean wasOn = pair.liveTable.isAutoincrement(pair.live);
        boolean isOn = pair.modelTable.isAutoincrement(pair.model);
        if (!comparison.isAutoincrementAlterable()) {
            return;
        }
        if (isSaid(wasOn, isOn, down, pair.model)) {
            down.add(new ColumnChange.Autoincrementing(wasOn));
        }
        if (isSaid(isOn, wasOn, up, pair.live)) {
            up.add(new ColumnChange.Autoincrementing(isOn));
        }
        if (wasOn != isOn && up.stream().anyMatch(ColumnChange.Autoincrementing.class::isInstance)) {
            detected.add("autoincrement " + (isOn ? "on" : "off") + " on column " + pair.place());
        }
    }

    /** Whether it has to be said: it isn't where another default says it, and is where none would stop it. */
    private boolean isSaid(boolean isOn, boolean wasOn, List<ColumnChange> changes, Column before) {
        boolean isDropped = changes.stream()
                .anyMatch(change ->
                        change instanceof ColumnChange.Default to && to.value().isEmpty());
        boolean isStopped = isOn && isDropped && !comparison.isCounterKey();
        boolean isIdentityDropped = !isOn && isDropped && before.asIdentity().isPresent();
        return isStopped || (isOn != wasOn && !isIdentityDropped && !isImplied(isOn, changes));
    }

    /** An identity is autoincrement, and another default is not. */
    private boolean isImplied(boolean isOn, List<ColumnChange> changes) {
        Optional<ServerDefault> value = changes.stream()
                .filter(ColumnChange.Default.class::isInstance)
                .flatMap(change -> ((ColumnChange.Default) change).value().stream())
                .findFirst();
        return !comparison.isCounterKey()
                && value.filter(v -> v instanceof Identity == isOn).isPresent();
    }

    private Difference altered(Pair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        Column before = known(pair.liveTable, pair.live);
        Column after = after(pair, before, up, down);
        return new Difference(
                alter(pair.table(), up, before, after.serverDefault(pair.model.serverDefault())),
                alter(pair.table(), down, after, before),
                detected,
                List.of());
    }

    /** The column once it is changed: as far as the way back has to know, even if nothing is done to it. */
    private static Column after(Pair pair, Column before, List<ColumnChange> up, List<ColumnChange> down) {
        boolean isRetyped = down.stream().anyMatch(ColumnChange.Type.class::isInstance);
        Column after = isRetyped ? before.type(pair.model.type()) : before;
        for (ColumnChange change : up) {
            after = change.apply(after);
        }
        return pair.modelTable.isAutoincrement(pair.model) || after.autoincrement() != Autoincrement.ON
                ? after
                : after.autoincrement(Autoincrement.AUTO);
    }

    /** The column with everything said that is known of it. */
    private Column known(TableView table, Column column) {
        Column said = column.nullability(Optional.of(table.isNullable(column)));
        boolean isAutoincrement = comparison.isAutoincrementAlterable()
                && table.isAutoincrement(column)
                && column.asIdentity().isEmpty();
        return isAutoincrement ? said.autoincrement(true) : said;
    }

    /**
     * The operation, and one more before it where a default would be in the way of the conversion
     * to another type.
     */
    private List<Operation> alter(TableName table, List<ColumnChange> changes, Column before, Column after) {
        if (changes.isEmpty()) {
            return List.of();
        }
        boolean isTypeChange = changes.stream().anyMatch(ColumnChange.Type.class::isInstance);
        Options options = isTypeChange ? comparison.conversion(before, after) : Options.NONE;
        boolean isInTheWay = isTypeChange
                && comparison.isConverted(before, after)
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
