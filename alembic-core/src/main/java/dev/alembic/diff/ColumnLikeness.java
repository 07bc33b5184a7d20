package dev.alembic.diff;

import dev.alembic.schema.Column;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges whether a column, or a table by its columns, is another one under a new name. */
final class ColumnLikeness {

    private static final double SIMILAR = 0.5;
    private static final int ENOUGH = 3;
    private static final double MOST = 0.6;
    private static final double MANY = 0.4;

    private final Scope scope;

    ColumnLikeness(Scope scope) {
        this.scope = scope;
    }

    /**
     * Why they look alike, and how much.
     *
     * @param score the higher the likelier
     */
    record Found(String reason, double score) {}

    /** Columns of one type that have enough else in common. */
    Optional<Found> of(TablePair pair, String from, String to) {
        Column live = pair.live().columns().get(from);
        Column model = pair.model().columns().get(to);
        if (live == null || model == null || !haveOneType(live, model)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>(List.of("same type"));
        double likeness = Likeness.of(from, to);
        int points = likeness >= SIMILAR ? add(reasons, "similar name", 2) : 0;
        if (place(pair.live(), from) == place(pair.model(), to)) {
            points += add(reasons, "same place", 1);
        }
        if (pair.live().isNullable(live) == pair.model().isNullable(model)
                && live.serverDefault().isPresent() == model.serverDefault().isPresent()) {
            points += add(reasons, "same nullability and default", 1);
        }
        if (isOnly(pair.live(), pair.model()) && isOnly(pair.model(), pair.live())) {
            points += add(reasons, "nothing else dropped or added", 1);
        }
        return points >= ENOUGH
                ? Optional.of(new Found(String.join(", ", reasons), points + likeness))
                : Optional.empty();
    }

    private static int add(List<String> reasons, String reason, int points) {
        reasons.add(reason);
        return points;
    }

    private boolean haveOneType(Column live, Column model) {
        return scope.comparison().type(live, model) instanceof Verdict.Same;
    }

    private static int place(TableView view, String column) {
        return List.copyOf(view.columns().keySet()).indexOf(column);
    }

    private static boolean isOnly(TableView some, TableView other) {
        return some.columns().keySet().stream()
                        .filter(name -> !other.columns().containsKey(name))
                        .count()
                == 1;
    }

    /** Tables of which most columns are alike, or many if the names are. */
    Optional<Found> of(TableView removed, TableView added) {
        long common = removed.columns().values().stream()
                .filter(live -> isIn(added, live))
                .count();
        int most = Math.max(removed.columns().size(), added.columns().size());
        double share = most == 0 ? 0 : (double) common / most;
        double likeness = Likeness.of(removed.name().text(), added.name().text());
        boolean isLikely = (share >= MOST && common > 1) || (share >= MANY && likeness >= SIMILAR);
        return isLikely
                ? Optional.of(new Found("%d of %d columns alike".formatted(common, most), share + likeness))
                : Optional.empty();
    }

    private boolean isIn(TableView added, Column live) {
        Column model = added.columns().get(live.name().text());
        return model != null && haveOneType(live, model);
    }
}
