package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.op.ColumnChange;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Identity;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a column of the database with the same column of the model. */
final class ColumnDiffer {

    private final Scope scope;
    private final Dialect dialect;
    private final Comparison comparison;
    private final EnumerationDiffer enumerations;
    private final ColumnAlteration alteration;

    ColumnDiffer(Scope scope, EnumerationDiffer enumerations) {
        this.scope = scope;
        this.enumerations = enumerations;
        this.dialect = scope.dialect();
        this.comparison = scope.comparison();
        this.alteration = new ColumnAlteration(comparison);
    }

    /** What differs; absent if nothing does. */
    Optional<Difference> diff(ColumnPair pair) {
        return isGeneration(pair) ? regenerated(pair) : changed(pair);
    }

    /** Whether a computed column is involved, of which no expression can be altered. */
    private static boolean isGeneration(ColumnPair pair) {
        return pair.live().asComputed().isPresent() || pair.model().asComputed().isPresent();
    }

    private Optional<Difference> regenerated(ColumnPair pair) {
        Verdict verdict = serverDefault(pair);
        if (!(verdict instanceof Verdict.Different different)) {
            note(pair, verdict);
            return changed(pair);
        }
        String detected = "computed default on column %s: %s".formatted(pair.place(), different.reason());
        ComputedColumnChange change = new ComputedColumnChange(pair, alteration);
        boolean isOrdinary = pair.model().asComputed().isEmpty();
        return Optional.of(
                isOrdinary ? change.ordinary(detected, changed(change.rest())) : change.recomputed(detected));
    }

    private Optional<Difference> changed(ColumnPair said) {
        Optional<Verdict.Different> type = different(said, type(said));
        ColumnPair pair = type.isPresent()
                ? said
                : said.ofType(
                        enumerations.meant(said.live().type(), said.model().type()));
        List<ColumnChange> up = new ArrayList<>();
        List<ColumnChange> down = new ArrayList<>();
        List<String> detected = new ArrayList<>();
        if (type.isPresent()) {
            up.add(new ColumnChange.Type(pair.model().type()));
            down.add(new ColumnChange.Type(pair.live().type()));
            detected.add(typeChange(pair));
        } else {
            enumerations.replacement(pair.live().type(), pair.model().type()).ifPresent(to -> up.add(to));
            enumerations.replacement(pair.model().type(), pair.live().type()).ifPresent(to -> down.add(to));
        }
        if (isNullabilityDifferent(pair)) {
            boolean becomesNullable = pair.modelTable().isNullable(pair.model());
            up.add(new ColumnChange.Nullability(becomesNullable));
            down.add(new ColumnChange.Nullability(!becomesNullable));
            detected.add((becomesNullable ? "NULL" : "NOT NULL") + " on column " + pair.place());
        }
        if (!isGeneration(pair)) {
            different(pair, serverDefault(pair)).ifPresent(verdict -> {
                up.add(new ColumnChange.Default(pair.model().serverDefault()));
                down.add(new ColumnChange.Default(pair.live().serverDefault()));
                detected.add("server default on column " + reason(pair, verdict));
            });
        }
        comment(pair, up, down, detected);
        autoincrement(pair, up, down, detected);
        return up.isEmpty() && down.isEmpty() ? Optional.empty() : Optional.of(alteration.of(pair, up, down, detected));
    }

    private static String reason(ColumnPair pair, Verdict.Different verdict) {
        boolean isIdentity = pair.live().asIdentity().isPresent()
                || pair.model().asIdentity().isPresent();
        return isIdentity ? pair.place() + ": " + verdict.reason() : pair.place();
    }

    private String typeChange(ColumnPair pair) {
        return "type change from %s to %s on %s".formatted(sql(pair.live()), sql(pair.model()), pair.place());
    }

    private String sql(Column column) {
        return dialect.types().toSql(column.type().on(dialect.name()));
    }

    private Verdict type(ColumnPair pair) {
        return scope.settings()
                .types()
                .compare(pair.table(), pair.live(), pair.model())
                .orElseGet(() -> scope.type(
                        comparison.completed(pair.live(), pair.liveTable().table(), pair.model()), pair.model()));
    }

    private Verdict serverDefault(ColumnPair pair) {
        return scope.settings()
                .serverDefaults()
                .compare(pair.table(), pair.live(), pair.model())
                .orElseGet(() -> scope.serverDefault(pair.table(), pair.live(), withAutoincrement(pair)));
    }

    /** The model's column, its autoincrement written out, which may follow from its place in a key only. */
    private static Column withAutoincrement(ColumnPair pair) {
        boolean canAutoincrement =
                pair.model().type().isInteger() || pair.model().autoincrement() != Autoincrement.AUTO;
        return canAutoincrement
                ? pair.model().autoincrement(pair.modelTable().isAutoincrement(pair.model()))
                : pair.model();
    }

    private Optional<Verdict.Different> different(ColumnPair pair, Verdict verdict) {
        note(pair, verdict);
        return Optional.of(verdict).filter(Verdict.Different.class::isInstance).map(Verdict.Different.class::cast);
    }

    private void note(ColumnPair pair, Verdict verdict) {
        if (verdict instanceof Verdict.Unknown unknown) {
            scope.findings().uncompared("Column %s can't be compared: %s.".formatted(pair.place(), unknown.reason()));
        }
    }

    /** Identities and keys forbid NULL by themselves; a computed column says it if it matters. */
    private static boolean isNullabilityDifferent(ColumnPair pair) {
        return pair.liveTable().isNullable(pair.live()) != pair.modelTable().isNullable(pair.model())
                && !isNullabilityImplied(pair);
    }

    private static boolean isNullabilityImplied(ColumnPair pair) {
        boolean isIdentity = pair.live().asIdentity().isPresent()
                && pair.model().asIdentity().isPresent();
        boolean isUnsaid = pair.model().asComputed().isPresent()
                && pair.model().nullability().isEmpty();
        return isIdentity || isUnsaid;
    }

    private void comment(ColumnPair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        boolean hasComments = scope.has(Feature.COMMENTS);
        if (hasComments && !pair.live().comment().equals(pair.model().comment())) {
            up.add(new ColumnChange.Comment(pair.model().comment()));
            down.add(new ColumnChange.Comment(pair.live().comment()));
            detected.add("column comment " + pair.place());
        }
    }

    private void autoincrement(ColumnPair pair, List<ColumnChange> up, List<ColumnChange> down, List<String> detected) {
        boolean wasOn = pair.liveTable().isAutoincrement(pair.live());
        boolean isOn = pair.modelTable().isAutoincrement(pair.model());
        if (!comparison.isAutoincrementAlterable()) {
            return;
        }
        if (isSaid(wasOn, isOn, down, pair.model())) {
            down.add(new ColumnChange.Autoincrementing(wasOn));
        }
        if (isSaid(isOn, wasOn, up, pair.live())) {
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
}
