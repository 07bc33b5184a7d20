package dev.alembic.internal.script;

import java.util.Locale;

/** Words of a message for a file name. */
final class Slug {

    private Slug() {}

    /**
     * The words of a message in lower case, joined by underscores.
     *
     * @param maxLength more than so many characters are cut behind a whole word, which leaves the
     *     underscore at the end
     */
    static String of(String message, int maxLength) {
        StringBuilder words = new StringBuilder();
        boolean isInside = false;
        for (int c : message.codePoints().toArray()) {
            boolean isPart = isWordPart(c);
            if (isPart && !isInside && !words.isEmpty()) {
                words.append('_');
            }
            if (isPart) {
                words.appendCodePoint(c);
            }
            isInside = isPart;
        }
        return truncate(words.toString().toLowerCase(Locale.ROOT), maxLength);
    }

    private static String truncate(String slug, int maxLength) {
        if (slug.codePointCount(0, slug.length()) <= maxLength) {
            return slug;
        }
        String cut = slug.substring(0, slug.offsetByCodePoints(0, maxLength));
        int lastWord = cut.lastIndexOf('_');
        return (lastWord < 0 ? cut : cut.substring(0, lastWord)) + "_";
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return c == '_'
                || Character.isLetterOrDigit(c)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
