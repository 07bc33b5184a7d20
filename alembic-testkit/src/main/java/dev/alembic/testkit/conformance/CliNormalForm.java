package dev.alembic.testkit.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what the command printed into the form that the recorded transcripts are in. */
final class CliNormalForm {

    private static final Pattern REVISION_FILE =
            Pattern.compile("(<(?:versions|dir)>[^\\s]*/)V?([^/\\s]+)\\.(?:java|sql|py)(?=\\s|$)");
    private static final Pattern SORTED_LIST = Pattern.compile("(Branches into: |Branch names: )(.*)");
    private static final Pattern GROUP = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern CHILD = Pattern.compile(" +-> .*");

    private final Path directory;
    private final Set<String> labels;

    CliNormalForm(Path directory, Set<String> labels) {
        this.directory = directory;
        this.labels = labels;
    }

    /** The lines of standard output, ready to be compared. */
    List<String> stdout(String text, String command) {
        List<String> lines = new ArrayList<>();
        for (String line : paths(text).split("\n", -1)) {
            lines.add(groups(lists(line.stripTrailing())));
        }
        if (command.equals("branches")) {
            sortRuns(lines);
        } else if (command.equals("current")) {
            lines = sortEntries(lines);
        }
        return withoutBlankEnd(lines);
    }

    /** Folders by their names in the record, revision files without letter and extension. */
    String paths(String text) {
        String dir = directory.toString();
        String named = text.replace(dir + "/migrations/versions", "<versions>")
                .replace(dir, "<dir>")
                .replaceAll("(?m)^(Generating |Creating directory )migrations/versions", "$1<versions>")
                .replaceAll("(?m)^(Generating |Creating directory )(?![<])", "$1<dir>/");
        return withoutExtensions(named).replaceAll("(Current revision\\(s\\) for ).*:", "$1<url>:");
    }

    /** Revision files without the letter in front and the extension behind. */
    static String withoutExtensions(String text) {
        return REVISION_FILE.matcher(text).replaceAll("$1$2");
    }

    private static String lists(String line) {
        Matcher matcher = SORTED_LIST.matcher(line);
        return matcher.matches() ? matcher.group(1) + sorted(matcher.group(2)) : line;
    }

    private String groups(String line) {
        return GROUP.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(
                        areLabels(match.group(1)) ? "(" + sorted(match.group(1)) + ")" : match.group()));
    }

    private boolean areLabels(String group) {
        return labels.containsAll(Arrays.asList(group.split(", ")));
    }

    private static String sorted(String list) {
        String[] items = list.split(", ");
        Arrays.sort(items);
        return String.join(", ", items);
    }

    private static void sortRuns(List<String> lines) {
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end < lines.size() && CHILD.matcher(lines.get(end)).matches()) {
                end++;
            }
            Collections.sort(lines.subList(start, end));
            start = end + 1;
        }
    }

    private static List<String> sortEntries(List<String> lines) {
        boolean verbose = lines.stream().anyMatch(line -> line.startsWith("Rev: "));
        List<String> entries = new ArrayList<>();
        List<String> heading = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("Current revision(s) for") || line.startsWith("FAILED: ")) {
                heading.add(line);
            } else if (!verbose || line.startsWith("Rev: ") || entries.isEmpty()) {
                entries.add(line);
            } else {
                entries.set(entries.size() - 1, entries.get(entries.size() - 1) + "\n" + line);
            }
        }
        entries.removeIf(String::isBlank);
        Collections.sort(entries);
        entries.forEach(entry -> heading.addAll(List.of(entry.split("\n", -1))));
        return heading;
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
