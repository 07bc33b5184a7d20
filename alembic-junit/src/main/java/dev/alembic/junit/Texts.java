package dev.alembic.junit;

import java.util.List;

/** Puts the messages of failed checks together. */
final class Texts {

    private Texts() {}

    /** A sentence, and lines below it that are set in. */
    static String list(String sentence, List<String> lines) {
        StringBuilder text = new StringBuilder(sentence);
        lines.forEach(line -> text.append("\n  ").append(line.replace("\n", "\n  ")));
        return text.toString();
    }
}
