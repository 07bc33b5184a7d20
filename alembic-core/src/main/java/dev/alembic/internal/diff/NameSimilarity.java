package dev.alembic.internal.diff;

import java.util.Locale;

/** The similarity of two names, for the detection of renames. */
final class NameSimilarity {

    private NameSimilarity() {}

    /** From 0, nothing in common, to 1, equal but for case and underscores. */
    static double of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        boolean isPart = Math.min(a.length(), b.length()) > 2 && (a.contains(b) || b.contains(a));
        double likeness = 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
        return isPart ? Math.max(likeness, 0.7) : likeness;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Letters to insert, delete or change (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
