package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.RevisionView.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws revisions as SVG: a row for each, newest on top, in lanes. A line keeps a lane of its own from a revision down
 * to its parent, so that no two lines lie on each other. Light and dark follow what the reader prefers.
 */
final class HistorySvg {

    private static final int ROW = 28;
    private static final int LANE = 18;
    private static final int MARGIN = 20;
    private static final int LETTER = 8;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" \
            aria-label="The history of revisions">
            <style>
            text { font: 13px monospace; fill: #222 } path { fill: none; stroke: #888; stroke-width: 2 }
            circle { fill: #fff; stroke: #2563eb; stroke-width: 2 }
            @media (prefers-color-scheme: dark) { text { fill: #ddd } circle { fill: #111 } }
            .head { fill: #2563eb } .current { fill: #16a34a; stroke: #16a34a }
            </style>
            """;

    private final List<RevisionView> revisions;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder nodes = new StringBuilder();

    /** The lines that are on their way down, by lane; null where a lane is free. */
    private final List<@Nullable Line> lanes = new ArrayList<>();

    private int width;

    /** From a revision to a parent. */
    private record Line(String parent, int fromLane, int fromRow) {}

    HistorySvg(List<RevisionView> revisions) {
        this.revisions = revisions;
    }

    String text() {
        Map<String, Integer> rows = new HashMap<>();
        revisions.forEach(revision -> rows.put(revision.id(), rows.size()));
        int mostLanes = 1;
        List<Integer> ownLanes = new ArrayList<>();
        for (RevisionView revision : revisions) {
            ownLanes.add(place(revision, rows));
            mostLanes = Math.max(mostLanes, lanes.size());
        }
        for (int row = 0; row < revisions.size(); row++) {
            draw(revisions.get(row), ownLanes.get(row), row, mostLanes);
        }
        int height = revisions.size() * ROW + MARGIN;
        return HEAD.formatted(width, height, width, height) + lines + nodes + "</svg>\n";
    }

    /** Ends the lines that lead to a revision, begins those to its parents; answers its lane. */
    private int place(RevisionView revision, Map<String, Integer> rows) {
        int row = rows.getOrDefault(revision.id(), 0);
        int own = -1;
        for (int lane = 0; lane < lanes.size(); lane++) {
            Line line = lanes.get(lane);
            if (line != null && line.parent.equals(revision.id())) {
                own = own < 0 ? lane : own;
                connect(line, lane, own, row);
                lanes.set(lane, null);
            }
        }
        int lane = own < 0 ? free() : own;
        for (String parent : revision.revises()) {
            if (rows.containsKey(parent)) {
                int next = lanes.size() > lane && lanes.get(lane) == null ? lane : free();
                lanes.set(next, new Line(parent, lane, row));
            }
        }
        return lane;
    }

    private int free() {
        int free = lanes.indexOf(null);
        if (free < 0) {
            lanes.add(null);
            return lanes.size() - 1;
        }
        return free;
    }

    /** Leaves the revision's lane at once, and enters the parent's at the end. */
    private void connect(Line line, int lane, int toLane, int toRow) {
        int top = y(line.fromRow);
        int bottom = y(toRow);
        String begin = curve(x(line.fromLane), x(lane), top, top + ROW);
        String end = bottom - top > ROW ? curve(x(lane), x(toLane), bottom - ROW, bottom) : "";
        String whole = end.isEmpty() ? curve(x(line.fromLane), x(toLane), top, bottom) : begin + end;
        lines.append("<path d=\"M%d %d%s\"/>\n".formatted(x(line.fromLane), top, whole));
    }

    /** Straight down to where it begins, then from one lane into the other. */
    private static String curve(int from, int to, int top, int bottom) {
        int middle = (top + bottom) / 2;
        return " L%d %d C%d %d %d %d %d %d".formatted(from, top, from, middle, to, middle, to, bottom);
    }

    private void draw(RevisionView revision, int lane, int row, int mostLanes) {
        String kind = revision.is(Mark.CURRENT) ? "current" : revision.is(Mark.HEAD) ? "head" : "revision";
        String line = RevisionText.line(revision, RevisionText.WITHOUT_PARENTS);
        int left = x(mostLanes) + LANE / 2;
        width = Math.max(width, left + line.length() * LETTER + MARGIN);
        nodes.append("<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"5\"/><text x=\"%d\" y=\"%d\">%s</text>\n"
                .formatted(kind, x(lane), y(row), left, y(row) + 4, HistoryPicture.html(line)));
    }

    private static int x(int lane) {
        return MARGIN + lane * LANE;
    }

    private static int y(int row) {
        return MARGIN + row * ROW;
    }
}
