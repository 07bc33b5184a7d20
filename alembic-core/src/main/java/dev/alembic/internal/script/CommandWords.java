package dev.alembic.internal.script;

import java.util.ArrayList;
import java.util.List;

/** Splits a command's options as a shell does: at blanks outside of quotes. */
final class CommandWords {

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isOpen;

    private CommandWords() {}

    /** The words of a line, without their quotes; a backslash outside single quotes escapes. */
    static List<String> split(String line) {
        CommandWords splitter = new CommandWords();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                splitter.add(line.charAt(++i));
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                splitter.isOpen = true;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                splitter.finish();
            } else {
                splitter.add(c);
            }
        }
        splitter.finish();
        return splitter.words;
    }

    private void add(char c) {
        word.append(c);
        isOpen = true;
    }

    private void finish() {
        if (isOpen) {
            words.add(word.toString());
        }
        word.setLength(0);
        isOpen = false;
    }
}
