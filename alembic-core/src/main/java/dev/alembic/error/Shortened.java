package dev.alembic.error;

import java.util.ArrayList;
import java.util.List;

/** Cuts what would fill the screen: a statement of a megabyte, the ids of a long history. */
final class Shortened {

    private static final int TEXT = 4000;
    private static final int TEXT_LINES = 60;
    private static final int LINE = 120;
    private static final int LINES = 20;
    private static final int IDS = 12;

    private Shortened() {}

    /** A text of any length; what was cut is counted. */
    static String text(String text) {
        int end = Math.min(TEXT, endOfLines(text));
        if (text.length() - end <= LINE) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return "%s … (%,d characters more)".formatted(text.substring(0, cut).stripTrailing(), text.length() - cut);
    }

    private static int endOfLines(String text) {
        int end = -1;
        for (int line = 0; line < TEXT_LINES; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) {
                return text.length();
            }
        }
        return end;
    }

    /** Statements, each on one line; of many, the first and the last ones. */
    static List<String> lines(List<String> statements) {
        return middleLeftOut(statements.stream().map(Shortened::line).toList(), LINES, "… (%d more)");
    }

    private static String line(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= LINE ? line : line.substring(0, LINE) + "…";
    }

    /** Ids; of many, the first ones and the last. */
    static List<String> ids(List<String> ids) {
        return middleLeftOut(ids, IDS, "… (%d more) …");
    }

    private static List<String> middleLeftOut(List<String> all, int most, String words) {
        if (all.size() <= most) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, most - 2));
        some.add(words.formatted(all.size() - most + 1));
        some.add(all.get(all.size() - 1));
        return some;
    }
}
