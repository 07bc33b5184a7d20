package dev.alembic.diff;

import dev.alembic.op.CreateConstraint;
import dev.alembic.schema.PrimaryKeyConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares primary keys: by their columns, in their order unless that is left out. */
final class PrimaryKeyDiffer {

    private final Scope scope;
    private final TablePair pair;
    private final GivenNames names;

    PrimaryKeyDiffer(Scope scope, TablePair pair, GivenNames names) {
        this.scope = scope;
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
        List<String> live = pair.live().keyColumns();
        List<String> model = pair.model().keyColumns();
        return scope.settings().comparesKeyOrder()
                ? !live.equals(model)
                : !Set.copyOf(live).equals(Set.copyOf(model));
    }

    private String shown(PrimaryKeyConstraint key) {
        return "primary key on " + Scope.shown(pair.name(), key.columns());
    }
}
