package dev.alembic.sql;

import dev.alembic.error.AlembicException;
import java.util.stream.Collectors;

/** What is a text, and what only looks like one in Java. */
final class Unicode {

    private Unicode() {}

    /** Whether it has half of a surrogate pair, for which a question mark would be stored. */
    static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /**
     * The text itself.
     *
     * @throws AlembicException if it has half of a surrogate pair
     */
    static String whole(String text) {
        if (isBroken(text)) {
            throw new AlembicException(
                    "A text has half of a surrogate pair, which is no character: \"%s\".".formatted(visible(text)));
        }
        return text;
    }

    /** The text for a message, without characters that control a terminal. */
    static String visible(String text) {
        return text.chars()
                .mapToObj(c -> isVisible(c) ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static boolean isVisible(int character) {
        return !Character.isISOControl(character) && !Character.isSurrogate((char) character);
    }
}
