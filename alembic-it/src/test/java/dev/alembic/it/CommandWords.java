package dev.alembic.it;

import java.util.ArrayList;
import java.util.List;

/** Splits a typed line into words as a shell does: quotes and backslashes, but nothing grander. */
final class CommandWords {

    private static final String SPECIAL = "|&;<>()$`*?[";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private CommandWords(String line) {
        this.line = line;
    }

    static List<String> of(String line) {
        return new CommandWords(line).split();
    }

    private List<String> split() {
        int index = 0;
        while (index < line.length()) {
            index = take(index);
        }
        end();
        return List.copyOf(words);
    }

    private int take(int index) {
        char c = line.charAt(index);
        if (c == ' ') {
            end();
            return index + 1;
        }
        inWord = true;
        if (c == '\'' || c == '"') {
            return takeQuoted(index + 1, c);
        }
        if (c == '\\' && index + 1 < line.length()) {
            word.append(line.charAt(index + 1));
            return index + 2;
        }
        if (SPECIAL.indexOf(c) >= 0) {
            throw new IllegalArgumentException(
                    "quote the %s in \"%s\": alembic is called without a shell".formatted(c, line));
        }
        word.append(c);
        return index + 1;
    }

    private int takeQuoted(int from, char quote) {
        int index = from;
        while (line.charAt(index) != quote) {
            if (quote == '"' && line.charAt(index) == '\\') {
                index++;
            }
            word.append(line.charAt(index++));
        }
        return index + 1;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
