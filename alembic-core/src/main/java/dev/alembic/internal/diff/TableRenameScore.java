package dev.alembic.internal.diff;

import dev.alembic.schema.Column;
import java.util.List;
import java.util.Optional;

/** Scores by their columns whether a table that is gone is a new one under another name. */
final class TableRenameScore {

    private static final double MOST = 0.6;
    private static final double MANY = 0.4;

    private final ColumnRenameScore columns;

    TableRenameScore(Scope scope) {
        this.columns = new ColumnRenameScore(scope);
    }

    /**
     * Why the one may be the other: likely if most of their columns are alike, or many and their
     * names; possible if the names are alike and a column, if half of what was there is, or if all
     * types are.
     */
    Optional<RenameFinder.Found> of(TableView removed, TableView added) {
        long common = removed.columns().values().stream()
                .filter(live -> isIn(added, live))
                .count();
        int most = Math.max(removed.columns().size(), added.columns().size());
        double share = most == 0 ? 0 : (double) common / most;
        double likeness = NameSimilarity.of(removed.name().text(), added.name().text());
        boolean areNamesSimilar = likeness >= ColumnRenameScore.SIMILAR;
        boolean isLikely = common > 1 && (share >= MOST || (share >= MANY && areNamesSimilar));
        boolean isHalf = common > 1 && 2 * common >= removed.columns().size();
        boolean isPossible = (common > 0 && areNamesSimilar) || isHalf;
        if (isLikely || isPossible) {
            return Optional.of(new RenameFinder.Found(
                    "%d of %d columns alike".formatted(common, most), share + likeness, isLikely));
        }
        return haveOneShape(removed, added)
                ? Optional.of(new RenameFinder.Found("columns of the same types", share + likeness, false))
                : Optional.empty();
    }

    private boolean isIn(TableView added, Column live) {
        Column model = added.columns().get(live.name().text());
        return model != null && columns.haveOneType(live, model);
    }

    private boolean haveOneShape(TableView removed, TableView added) {
        List<Column> live = List.copyOf(removed.columns().values());
        List<Column> model = List.copyOf(added.columns().values());
        boolean isAlike = live.size() == model.size() && live.size() > 1;
        for (int i = 0; isAlike && i < live.size(); i++) {
            isAlike = columns.haveOneType(live.get(i), model.get(i));
        }
        return isAlike;
    }
}
