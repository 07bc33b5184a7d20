package dev.alembic.testkit.conformance;

import dev.alembic.internal.revision.VersionMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A version table that may hold a row twice, as one without a primary key does. */
final class TableInMemory {

    private List<String> rows;

    TableInMemory(List<String> rows) {
        this.rows = List.copyOf(rows);
    }

    List<String> sortedRows() {
        return rows.stream().sorted().toList();
    }

    /** Carries out the moves of one step, all or none; returns what went wrong, or nothing. */
    String apply(List<VersionMove> moves) {
        List<String> before = rows;
        for (VersionMove move : moves) {
            int found = hits(move);
            if (found != 1) {
                rows = before;
                return move.unexpectedRows("alembic_version", found);
            }
        }
        return "";
    }

    private int hits(VersionMove move) {
        List<String> after = new ArrayList<>(rows);
        if (move instanceof VersionMove.DeleteAll) {
            rows = List.of();
            return 1;
        }
        if (move instanceof VersionMove.Insert insert) {
            after.add(insert.id());
            rows = after;
            return rows.indexOf(insert.id()) == rows.size() - 1 ? 1 : 0;
        }
        String left = left(move);
        after.removeAll(Set.of(left));
        int found = rows.size() - after.size();
        if (move instanceof VersionMove.Update update) {
            after.add(update.to());
        }
        rows = after;
        return found;
    }

    private static String left(VersionMove move) {
        return move instanceof VersionMove.Update update ? update.from() : ((VersionMove.Delete) move).id();
    }
}
