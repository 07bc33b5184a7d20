package dev.alembic.diff;

import dev.alembic.op.CreateConstraint;
import dev.alembic.schema.PrimaryKeyConstraint;
import java.util.Optional;

/** Compares primary keys: by their columns, in their order. */
final class PrimaryKeyDiffer {

    private final TablePair pair;
    private final GivenNames names;

    PrimaryKeyDiffer(TablePair pair, GivenNames names) {
        this.pair = pair;
        this.names = names;
    }

    /** What drops the present key, if another one or none is wanted. */
    Optional<Difference> removed() {
        return pair.live()
                .primaryKey()
                .filter(key -> isDifferent())
                .map(key -> names.removal(key, "removed " + shown(key)));
    }

    /** What creates the key that is wanted, if there is another one or none. */
    Optional<Difference> added() {
        return pair.model()
                .primaryKey()
                .filter(key -> isDifferent())
                .map(key -> Difference.of(new CreateConstraint(pair.name(), names.named(key)), "added " + shown(key)));
    }

    private boolean isDifferent() {
        return !pair.live().keyColumns().equals(pair.model().keyColumns());
    }

    private String shown(PrimaryKeyConstraint key) {
        return "primary key on " + Scope.shown(pair.name(), key.columns());
    }
}
