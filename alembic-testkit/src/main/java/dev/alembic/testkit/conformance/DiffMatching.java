package dev.alembic.testkit.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds which of our lines stands for which of the recorded ones. Lines that are equal do; of the
 * others, those about the same thing do; and what is left stands for itself.
 */
final class DiffMatching {

    private static final String NOTHING = "nothing";

    private final String dialect;
    private final List<DiffLine> recorded;
    private final List<DiffLine> ours;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Two lists of lines.
     *
     * @param dialect begins every line
     */
    DiffMatching(String dialect, List<DiffLine> recorded, List<DiffLine> ours) {
        this.dialect = dialect;
        this.recorded = recorded;
        this.ours = ours;
        pair(DiffLine::equals);
        pair((one, other) -> one.about().equals(other.about()));
    }

    private void pair(BiPredicate<DiffLine, DiffLine> isPair) {
        for (int i = 0; i < recorded.size(); i++) {
            for (int j = 0; j < ours.size(); j++) {
                if (isAlone(i, j) && isPair.test(recorded.get(i), ours.get(j))) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
    }

    private boolean isAlone(int i, int j) {
        return pairs.stream().noneMatch(pair -> pair.recorded == i || pair.ours == j);
    }

    /** Where the lines differ. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            int index = i;
            DiffLine theirs = recorded.get(i);
            String text = pairs.stream()
                    .filter(pair -> pair.recorded == index)
                    .map(pair -> ours.get(pair.ours).text())
                    .findFirst()
                    .orElse(NOTHING);
            if (!theirs.text().equals(text)) {
                differences.add(difference("diff " + (i + 1), theirs.text(), text));
            }
        }
        unmatched().forEach(line -> differences.add(difference("diff", NOTHING, line)));
        return differences;
    }

    /** Our lines that nothing was recorded for; what is removed and added is one of them. */
    private List<String> unmatched() {
        List<DiffLine> left = new ArrayList<>();
        for (int j = 0; j < ours.size(); j++) {
            int index = j;
            if (pairs.stream().noneMatch(pair -> pair.ours == index)) {
                left.add(ours.get(j));
            }
        }
        List<String> lines = new ArrayList<>();
        while (!left.isEmpty()) {
            DiffLine first = left.remove(0);
            Optional<DiffLine> again =
                    left.stream().filter(line -> isReplacement(first, line)).findFirst();
            again.ifPresent(left::remove);
            lines.add(again.map(line -> "replacing " + first.text() + " by " + line.text())
                    .orElse(first.text()));
        }
        return lines;
    }

    private static boolean isReplacement(DiffLine removed, DiffLine added) {
        return removed.about().startsWith("remove_")
                && added.about().equals(removed.about().replaceFirst("remove_", "add_"));
    }

    /** Where one of our lines comes before another, and theirs the other way round. */
    List<Difference> reorderings() {
        List<Pair> inOurOrder =
                pairs.stream().sorted(Comparator.comparingInt(Pair::ours)).toList();
        List<Difference> differences = new ArrayList<>();
        for (int k = 1; k < inOurOrder.size(); k++) {
            Pair first = inOurOrder.get(k - 1);
            Pair second = inOurOrder.get(k);
            if (first.recorded > second.recorded) {
                String one = ours.get(first.ours).about();
                String other = ours.get(second.ours).about();
                differences.add(difference("order", "order: " + other + ", " + one, "order: " + one + ", " + other));
            }
        }
        return differences;
    }

    private Difference difference(String what, String theirs, String text) {
        return Difference.of(what, dialect + " " + theirs, dialect + " " + text);
    }

    /** A recorded line and ours, by their places. */
    private record Pair(int recorded, int ours) {}
}
