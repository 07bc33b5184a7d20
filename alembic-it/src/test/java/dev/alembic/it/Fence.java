package dev.alembic.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of Markdown.
 *
 * @param line the number of its first line
 * @param language the first word behind the fence
 * @param words the further words behind the fence
 */
record Fence(int line, String language, List<String> words, List<String> lines) {

    private static final Pattern OPENING = Pattern.compile("(?<marks>`{3,})(?<info>[^`]*)");

    /** The blocks of a text, in order. */
    static List<Fence> in(List<String> text) {
        List<Fence> fences = new ArrayList<>();
        int index = 0;
        while (index < text.size()) {
            Matcher opening = OPENING.matcher(text.get(index));
            if (opening.matches()) {
                int end = closing(text, index + 1, opening.group("marks"));
                fences.add(of(index + 1, opening.group("info"), text.subList(index + 1, end)));
                index = end;
            }
            index++;
        }
        return fences;
    }

    private static int closing(List<String> text, int from, String marks) {
        for (int index = from; index < text.size(); index++) {
            if (text.get(index).strip().equals(marks)) {
                return index;
            }
        }
        throw new IllegalArgumentException("line %d: the block has no end".formatted(from));
    }

    private static Fence of(int line, String info, List<String> lines) {
        List<String> words = List.of(info.strip().split("\\s+"));
        return new Fence(line, words.get(0), words.subList(1, words.size()), List.copyOf(lines));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
