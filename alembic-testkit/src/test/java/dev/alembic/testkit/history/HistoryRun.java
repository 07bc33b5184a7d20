package dev.alembic.testkit.history;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.render.JavaRenderer;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes one database through one history, there and back. */
final class HistoryRun {

    /** What became of all histories. */
    static final class Count {

        int steps;
        int refused;
        int lost;

        @Override
        public String toString() {
            return "%d steps, %d refused as was said, %d with losses that were said".formatted(steps, refused, lost);
        }
    }

    private static final int STEPS = 4;
    private static final Pattern PLACE = Pattern.compile("'([^']|'(?=\\w))+'");

    private final HistoryDatabase database;
    private final RandomHistory history;
    private final RandomRows rows;
    private final Count count;
    private final Deque<DiffResult> done = new ArrayDeque<>();
    private final Deque<Snapshot> stops = new ArrayDeque<>();
    private String where = "";
    private List<Rename> renames = List.of();

    /** The schema at the last stop; nothing but rows has changed since. */
    private MetaData live;

    HistoryRun(HistoryDatabase database, Random random, Count count) {
        this.database = database;
        this.history = new RandomHistory(random, database.dialect(), database.schemas());
        this.rows = new RandomRows(random, database);
        this.count = count;
        this.live = database.inspect();
    }

    /** Goes through it; what was wrong, if anything was. */
    Optional<String> fault() throws SQLException {
        try {
            Optional<String> fault = there(history.start());
            for (int step = 0; step < STEPS && fault.isEmpty(); step++) {
                fault = there(history.next());
            }
            return fault.isPresent() ? fault : back();
        } catch (Foreseen e) {
            count.refused++;
            return Optional.empty();
        } catch (AlembicException e) {
            return Optional.of(where + ": " + e.getMessage());
        }
    }

    private Optional<String> there(RandomHistory.Step step) throws SQLException {
        count.steps++;
        Snapshot before = Snapshot.of(database, live);
        renames = step.renames();
        DiffResult diff = database.diff(before.live(), step.model(), renames);
        new JavaRenderer().body(diff.upgrade());
        up("upgrade", diff);
        Snapshot after = Snapshot.of(database);
        DiffResult second = database.diff(after.live(), step.model(), List.of());
        if (!second.isEmpty()) {
            return Optional.of(
                    "second comparison of step " + count.steps + " finds " + detected(second) + operations(diff));
        }
        down("downgrade", diff);
        Snapshot back = Snapshot.of(database);
        Optional<String> fault = compared("after the way back", before, back, diff);
        if (fault.isEmpty()) {
            fault = counters(before, after, back, diff);
        }
        if (fault.isPresent()) {
            return fault;
        }
        up("second upgrade", diff);
        Snapshot again = Snapshot.of(database);
        fault = compared("after the way there again", after, again, diff);
        live = again.live();
        done.push(diff);
        stops.push(before);
        return fault.isPresent() ? fault : rows.change(step.model());
    }

    /** All the way back, with the rows that have come since. */
    private Optional<String> back() throws SQLException {
        while (!done.isEmpty()) {
            DiffResult diff = done.pop();
            Snapshot before = stops.pop();
            down("downgrade with rows", diff);
            List<String> catalogue = Snapshot.lines(database.inspect());
            if (!catalogue.equals(before.catalogue())) {
                return Optional.of("all the way back: " + difference(before.catalogue(), catalogue) + operations(diff));
            }
        }
        return Optional.empty();
    }

    private void up(String what, DiffResult diff) throws SQLException {
        run(what, diff.upgrade(), notes(diff), diff);
    }

    private void down(String what, DiffResult diff) throws SQLException {
        run(what, diff.downgrade(), notesBack(diff), diff);
    }

    private void run(String what, List<Operation> operations, List<String> notes, DiffResult diff) throws SQLException {
        where = what;
        try {
            database.run(operations);
        } catch (AlembicException e) {
            if (isForeseen(String.valueOf(e.getMessage()), notes)) {
                throw new Foreseen(e);
            }
            throw new AlembicException(e.getMessage() + operations(diff), e);
        }
    }

    private Optional<String> compared(String when, Snapshot expected, Snapshot found, DiffResult diff) {
        if (!expected.catalogue().equals(found.catalogue())) {
            return Optional.of(when + ": " + difference(expected.catalogue(), found.catalogue()) + operations(diff));
        }
        boolean isLost = false;
        for (String place : expected.rows().keySet()) {
            List<String> values = found.rows().get(place);
            if (!expected.rows().get(place).equals(values)) {
                if (!isSaid(place, diff)) {
                    return Optional.of("%s: %s held %s, holds %s%s"
                            .formatted(when, place, expected.rows().get(place), values, operations(diff)));
                }
                isLost = true;
            }
        }
        count.lost += isLost ? 1 : 0;
        return Optional.empty();
    }

    /** What counts before, at the step and after it, goes on from where it was. */
    private Optional<String> counters(Snapshot before, Snapshot after, Snapshot back, DiffResult diff) {
        for (Map.Entry<String, String> counter : before.counters().entrySet()) {
            String place = counter.getKey();
            boolean isKept = counter.getValue().equals(back.counters().get(place));
            // A column that counts no more begins behind its rows when it counts again.
            boolean isCompared = !place.contains(".") || after.counters().containsKey(place);
            if (!isKept && isCompared && !isSaid(place, diff)) {
                return Optional.of("after the way back: %s went on with %s, goes on with %s (%s between)%s"
                        .formatted(
                                place,
                                counter.getValue(),
                                back.counters().get(place),
                                after.counters().get(place),
                                operations(diff)));
            }
        }
        return Optional.empty();
    }

    /** Whether a note, above either way, tells of the column or its table. */
    private boolean isSaid(String place, DiffResult diff) {
        return isNamed(place, diff) || isNamed(renamed(place), diff);
    }

    /** What the place is called at the step, if that renames it. */
    private String renamed(String place) {
        String table = place.replaceFirst("\\..*", "");
        String column = place.substring(Math.min(place.length(), table.length() + 1));
        String newTable = table;
        for (Rename rename : renames) {
            boolean isHere = rename.table().text().equals(table);
            boolean isColumn = rename.column().map(Name::text).equals(Optional.of(column));
            newTable = isHere && rename.column().isEmpty() ? rename.to().text() : newTable;
            column = isHere && isColumn ? rename.to().text() : column;
        }
        return column.isEmpty() ? newTable : newTable + "." + column;
    }

    private static boolean isNamed(String place, DiffResult diff) {
        String table = place.replaceFirst("\\..*", "");
        return Stream.concat(notes(diff).stream(), notesBack(diff).stream())
                .map(note -> note.toLowerCase(Locale.ROOT))
                .anyMatch(note -> note.contains(place.toLowerCase(Locale.ROOT) + "'")
                        || note.contains("'" + table.toLowerCase(Locale.ROOT) + "'")
                        || note.contains("." + table.toLowerCase(Locale.ROOT) + "'"));
    }

    /** Whether a note tells of a table or column that the failed statement is about. */
    private static boolean isForeseen(String failure, List<String> notes) {
        String lower = failure.toLowerCase(Locale.ROOT);
        for (String note : notes) {
            Matcher place = PLACE.matcher(note);
            while (place.find()) {
                String name = place.group().substring(1, place.group().length() - 1);
                // Some databases keep names in capitals.
                if (Stream.of(name.split("\\.", -1)).anyMatch(part -> lower.contains(part.toLowerCase(Locale.ROOT)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> notes(DiffResult diff) {
        return diff.differences().stream().flatMap(one -> one.notes().stream()).toList();
    }

    private static List<String> notesBack(DiffResult diff) {
        return diff.differences().stream()
                .flatMap(one -> one.notesBack().stream())
                .toList();
    }

    private static String difference(List<String> expected, List<String> found) {
        List<String> missing = new ArrayList<>(expected);
        List<String> more = new ArrayList<>(found);
        missing.removeAll(found);
        more.removeAll(expected);
        return "\n  missing " + missing + "\n  more " + more;
    }

    private static List<String> detected(DiffResult diff) {
        return diff.differences().stream().flatMap(d -> d.detected().stream()).toList();
    }

    private String operations(DiffResult diff) {
        return "\n  step: " + detected(diff) + "\n  up: " + texts(diff.upgrade()) + "\n  down: "
                + texts(diff.downgrade())
                + "\n  notes: " + notes(diff) + "\n  notes back: " + notesBack(diff)
                + "\n  last statements: " + String.join("\n    ", database.lastStatements());
    }

    private List<String> texts(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    /** A failure that was foretold. */
    private static final class Foreseen extends AlembicException {

        Foreseen(AlembicException cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
