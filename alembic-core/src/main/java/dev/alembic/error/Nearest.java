package dev.alembic.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what somebody probably meant to type. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate with the smallest edit distance to the word, if it is near enough to be a
     * misspelling: at most a third of the word's letters differ. Ties go to the first candidate.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        return allOf(word, candidates, 1).stream().findFirst();
    }

    /**
     * The candidates that are near enough to be meant, nearest first, ties in the order given.
     *
     * @param limit how many at most
     */
    public static List<String> allOf(String word, Collection<String> candidates, int limit) {
        int farthest = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest)
                .map(candidate -> new Candidate(candidate, distance(word, candidate)))
                .filter(candidate -> candidate.distance <= farthest)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(limit)
                .map(Candidate::word)
                .toList();
    }

    /** Levenshtein's distance: the insertions, deletions and replacements from one to the other. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }

    private record Candidate(String word, int distance) {}
}
