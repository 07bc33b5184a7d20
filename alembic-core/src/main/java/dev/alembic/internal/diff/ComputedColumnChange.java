package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.AddColumn;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Statement;
import dev.alembic.schema.Column;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of a computed column, of which no expression can be altered. */
final class ComputedColumnChange {

    private final ColumnPair pair;
    private final ColumnAlteration alteration;

    ComputedColumnChange(ColumnPair pair, ColumnAlteration alteration) {
        this.pair = pair;
        this.alteration = alteration;
    }

    /** Computed in another way, or from now on. */
    Difference recomputed(String detected) {
        AddColumn was = new AddColumn(pair.table(), pair.live());
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

    /** What is left to compare once the column is no more computed. */
    ColumnPair rest() {
        return new ColumnPair(pair.liveTable(), plain(), pair.modelTable(), pair.model());
    }

    private Column plain() {
        Column plain = pair.live().withoutServerDefault();
        return isKept() ? plain : plain.nullable();
    }

    private boolean isKept() {
        return alteration.comparison().isExpressionDropped(pair.live());
    }

    /**
     * No more computed: the values stay, as far as the database keeps them by itself or by a copy.
     *
     * @param change what else differs
     */
    Difference ordinary(String detected, Optional<Difference> change) {
        List<Operation> up = new ArrayList<>(isKept() ? List.of(alteration.withoutDefault(pair)) : copied());
        change.ifPresent(difference -> up.addAll(difference.upgrade()));
        List<String> allDetected = new ArrayList<>(List.of(detected));
        change.ifPresent(difference -> allDetected.addAll(difference.detected()));
        AddColumn was = new AddColumn(pair.table(), pair.live());
        AddColumn add = new AddColumn(pair.table(), pair.model());
        return new Difference(
                up,
                List.of(drop(add), was),
                allDetected,
                change.map(Difference::notes).orElse(List.of()));
    }

    /** Computes the values once more, into a column that takes the place of the other one. */
    private List<Operation> copied() {
        AddColumn was = new AddColumn(pair.table(), pair.live());
        Column plain = plain();
        SqlExpression value = pair.live().asComputed().orElseThrow().expression();
        Statement fill = new Statement.Update(pair.table(), Map.of(), List.of()).set(plain.name(), value);
        return List.of(drop(was), new AddColumn(pair.table(), plain), new ExecuteSql(fill, true));
    }
}
