package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.RevisionView.Mark;
import dev.alembic.cli.log.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Draws revisions as a graph, newest first: a line for each, in lanes, with the joints between.
 *
 * <pre>
 * ●    53fffde5ad50 (head) (mergepoint), merge the two
 * ├─╮
 * │ ●  ae1027a6acf0, add a column
 * ● │  27c6a30d7c24, add basket
 * ├─╯
 * ◉    1975ea83b712 (current) (branchpoint), create account table
 * </pre>
 *
 * <p>Takes a fresh object for each drawing.
 */
public final class GraphDrawing {

    private final boolean inColour;
    private final List<String> lines = new ArrayList<>();

    /** The id that each lane leads down to; null where a lane has ended. */
    private final List<@Nullable String> lanes = new ArrayList<>();

    /** Draws with or without colours. */
    public GraphDrawing(boolean inColour) {
        this.inColour = inColour;
    }

    /**
     * The lines of the drawing.
     *
     * @param revisions newest first, each before its parents
     */
    public List<String> draw(List<RevisionView> revisions) {
        revisions.forEach(this::add);
        return List.copyOf(lines);
    }

    private void add(RevisionView revision) {
        List<Integer> waiting = lanesTo(revision.id());
        int own = waiting.isEmpty() ? freeLane() : waiting.get(0);
        for (int joined : waiting.subList(Math.min(1, waiting.size()), waiting.size())) {
            joint(own, joined, '╯');
            lanes.set(joined, null);
        }
        lanes.set(own, revision.id());
        lines.add(row(lane -> lane == own ? node(revision) : passing(lane)) + " " + text(revision));
        leaveTo(own, revision.revises());
        while (!lanes.isEmpty() && lanes.get(lanes.size() - 1) == null) {
            lanes.remove(lanes.size() - 1);
        }
    }

    /** The first parent goes on in the revision's lane, each other one gets a lane of its own. */
    private void leaveTo(int own, List<String> parents) {
        lanes.set(own, parents.isEmpty() ? null : parents.get(0));
        for (String parent : parents.subList(Math.min(1, parents.size()), parents.size())) {
            int lane = freeLane();
            lanes.set(lane, parent);
            joint(own, lane, '╮');
        }
    }

    private List<Integer> lanesTo(String id) {
        List<Integer> found = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (id.equals(lanes.get(lane))) {
                found.add(lane);
            }
        }
        return found;
    }

    private int freeLane() {
        int free = lanes.indexOf(null);
        if (free < 0) {
            lanes.add(null);
            return lanes.size() - 1;
        }
        return free;
    }

    /** A line that connects two lanes: the end is a corner, lanes between them are crossed. */
    private void joint(int from, int to, char corner) {
        int left = Math.min(from, to);
        int right = Math.max(from, to);
        StringBuilder line = new StringBuilder();
        for (int lane = 0; lane < lanes.size(); lane++) {
            boolean isBetween = lane > left && lane < right;
            boolean isRunning = lanes.get(lane) != null;
            if (lane == from) {
                line.append(from < to ? '├' : '┤');
            } else if (lane == to) {
                line.append(from < to ? corner : mirrored(corner));
            } else if (isBetween) {
                line.append(isRunning ? '┼' : '─');
            } else {
                line.append(isRunning ? '│' : ' ');
            }
            line.append(lane >= left && lane < right ? '─' : ' ');
        }
        lines.add(line.toString().stripTrailing());
    }

    private static char mirrored(char corner) {
        return corner == '╯' ? '╰' : '╭';
    }

    private String row(IntFunction<String> cell) {
        StringBuilder line = new StringBuilder();
        for (int lane = 0; lane < lanes.size(); lane++) {
            line.append(cell.apply(lane)).append(' ');
        }
        return line.toString();
    }

    private String passing(int lane) {
        return lanes.get(lane) == null ? " " : "│";
    }

    private String node(RevisionView revision) {
        if (revision.is(Mark.CURRENT)) {
            return coloured("32", "◉");
        }
        return revision.is(Mark.HEAD) ? coloured("33", "●") : "●";
    }

    private String text(RevisionView revision) {
        String line = Printable.text(RevisionText.line(revision, RevisionText.WITHOUT_PARENTS));
        String id = revision.id();
        return coloured(revision.is(Mark.CURRENT) ? "32" : "33", id) + line.substring(id.length());
    }

    private String coloured(String code, String text) {
        return inColour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
