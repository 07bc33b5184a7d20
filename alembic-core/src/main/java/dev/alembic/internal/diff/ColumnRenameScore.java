package dev.alembic.internal.diff;

import dev.alembic.schema.Column;
import dev.alembic.schema.Verdict;
import dev.alembic.sql.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores whether a column that is gone is a new one under another name. Only what differs in kind
 * and has little else in common can't be.
 */
final class ColumnRenameScore {

    /** Names that are as alike as that are similar. */
    static final double SIMILAR = 0.5;

    private static final int ENOUGH = 3;
    private static final int AKIN = -1;
    private static final int UNLIKE = -3;

    private final Scope scope;

    ColumnRenameScore(Scope scope) {
        this.scope = scope;
    }

    /** What speaks for a rename, in words and in points. */
    private static final class Reasons {

        private final List<String> words = new ArrayList<>();
        private int points;

        void add(boolean isSo, String reason, int worth) {
            if (isSo) {
                words.add(reason);
                points += worth;
            }
        }
    }

    /** Why the one may be the other, unless it hardly can. */
    Optional<RenameFinder.Found> of(TablePair pair, String from, String to) {
        Column live = pair.live().columns().get(from);
        Column model = pair.model().columns().get(to);
        if (live == null
                || model == null
                || live.asComputed().isPresent() != model.asComputed().isPresent()) {
            return Optional.empty();
        }
        Reasons reasons = new Reasons();
        double likeness = NameSimilarity.of(from, to);
        type(reasons, live, model);
        reasons.add(likeness >= SIMILAR, "similar name", 2);
        reasons.add(areInOnePlace(pair, from, to), "same place", 1);
        reasons.add(
                pair.live().isNullable(live) == pair.model().isNullable(model)
                        && live.serverDefault().isPresent()
                                == model.serverDefault().isPresent(),
                "same nullability and default",
                1);
        onlyOne(reasons, pair, live, model);
        return reasons.points >= 0 || isAkin(live, model)
                ? Optional.of(new RenameFinder.Found(
                        String.join(", ", reasons.words), reasons.points + likeness, reasons.points >= ENOUGH))
                : Optional.empty();
    }

    private void type(Reasons reasons, Column live, Column model) {
        boolean isSame = haveOneType(live, model);
        boolean isAkin = !isSame && isAkin(live, model);
        reasons.add(isSame, "same type", 0);
        reasons.add(isAkin, "similar type", AKIN);
        reasons.add(!isSame && !isAkin, "another type", UNLIKE);
    }

    /** Whether the types of two columns are the same. */
    boolean haveOneType(Column live, Column model) {
        return scope.comparison().type(live, model) instanceof Verdict.Same;
    }

    private boolean isAkin(Column live, Column model) {
        return TypeFamily.isAkin(live.type(), model.type(), scope.dialect().name());
    }

    /** Whether both stand equally far behind, or in front of, a column that both tables have. */
    private static boolean areInOnePlace(TablePair pair, String from, String to) {
        List<String> live = List.copyOf(pair.live().columns().keySet());
        List<String> model = List.copyOf(pair.model().columns().keySet());
        return distance(live, from, model, -1).equals(distance(model, to, live, -1))
                || distance(live, from, model, 1).equals(distance(model, to, live, 1));
    }

    /** The nearest column in this direction that the others have too, and how far away it is. */
    private static String distance(List<String> columns, String column, List<String> others, int direction) {
        int start = columns.indexOf(column);
        int place = start + direction;
        while (place >= 0 && place < columns.size() && !others.contains(columns.get(place))) {
            place += direction;
        }
        String neighbour = place < 0 || place == columns.size() ? "" : columns.get(place);
        return neighbour + "\0" + Math.abs(place - start);
    }

    private void onlyOne(Reasons reasons, TablePair pair, Column live, Column model) {
        List<Column> gone = missing(pair.live().columns(), pair.model().columns());
        List<Column> fresh = missing(pair.model().columns(), pair.live().columns());
        boolean isOnly = gone.size() == 1 && fresh.size() == 1;
        reasons.add(isOnly, "nothing else dropped or added", 1);
        boolean isOnlyOfType =
                gone.stream().filter(other -> isAkin(other, model)).count() == 1
                        && fresh.stream().filter(other -> isAkin(live, other)).count() == 1;
        reasons.add(!isOnly && isOnlyOfType, "nothing else of that type dropped or added", 1);
    }

    private static List<Column> missing(Map<String, Column> some, Map<String, Column> others) {
        return some.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
