package dev.alembic.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads stories, and documentation as if it were a story. */
final class StoryParser {

    private static final Pattern TITLE = Pattern.compile("# (.*)");
    private static final Pattern HEADER = Pattern.compile("(Databases|After|Runs as): (.*)");

    /** In front of the name of another database than the story's own. */
    private static final String NAMED = "on:";

    private final Path file;
    private final boolean strict;
    private final boolean asksDatabase;
    private final List<String> lines;

    private StoryParser(Path file, boolean strict, boolean asksDatabase) throws IOException {
        this.file = file;
        this.strict = strict;
        this.asksDatabase = asksDatabase;
        this.lines = Files.readAllLines(file);
    }

    /** A story; every block in it means something. */
    static Story story(Path file) throws IOException {
        return new StoryParser(file, true, true).parse();
    }

    /** Documentation on SQLite; blocks without a meaning here are illustrations. */
    static Story documentation(Path file) throws IOException {
        return new StoryParser(file, false, false).parse();
    }

    /** Documentation for every database, in which SQL is run as well. */
    static Story chapter(Path file) throws IOException {
        return new StoryParser(file, false, true).parse();
    }

    private Story parse() {
        Set<DatabaseKind> databases = databases();
        return new Story(
                file,
                first(TITLE, 1).orElseThrow(() -> wrong(1, "a story begins with \"# title\"")),
                databases,
                header("After"),
                header("Runs as").filter("process"::equals).isPresent(),
                Fence.in(lines).stream().flatMap(fence -> step(fence).stream()).toList());
    }

    private Set<DatabaseKind> databases() {
        if (!strict) {
            return EnumSet.of(DatabaseKind.SQLITE);
        }
        String names = header("Databases").orElseThrow(() -> wrong(1, "missing: \"Databases: sqlite, …\""));
        Set<DatabaseKind> databases = EnumSet.noneOf(DatabaseKind.class);
        for (String name : names.split(",\\s*")) {
            databases.add(DatabaseKind.named(name.strip()).orElseThrow(() -> wrong(1, "unknown database: " + name)));
        }
        return databases;
    }

    private Optional<String> header(String name) {
        return lines.stream()
                .takeWhile(line -> !line.startsWith("```"))
                .map(HEADER::matcher)
                .filter(matcher -> matcher.matches() && matcher.group(1).equals(name))
                .map(matcher -> matcher.group(2).strip())
                .findFirst();
    }

    private Optional<String> first(Pattern pattern, int group) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(group))
                .findFirst();
    }

    private Optional<Step> step(Fence fence) {
        Set<DatabaseKind> only = EnumSet.noneOf(DatabaseKind.class);
        List<String> words = new ArrayList<>();
        String name = "";
        for (String word : fence.words()) {
            if (word.startsWith(NAMED)) {
                name = word.substring(NAMED.length());
            } else {
                DatabaseKind.named(word).ifPresentOrElse(only::add, () -> words.add(word));
            }
        }
        boolean isForOneKind = !only.isEmpty();
        if (!isForOneKind) {
            only.addAll(EnumSet.allOf(DatabaseKind.class));
        }
        if (!words.isEmpty()) {
            return Optional.of(new Step.WriteFile(fence.line(), only, words.get(0), fence.text()));
        }
        return switch (fence.language()) {
            case "console" -> Optional.of(new ConsoleBlock(fence).session(only));
            case "sql" ->
                asksDatabase || isForOneKind ? Optional.of(new SqlBlock(fence).query(only, name)) : Optional.empty();
            case "same-schema" ->
                Optional.of(new Step.SameSchema(
                        fence.line(), only, fence.lines().get(0).strip()));
            default -> illustration(fence);
        };
    }

    private Optional<Step> illustration(Fence fence) {
        if (strict) {
            throw wrong(fence.line(), "a block that means nothing: " + fence.language());
        }
        return Optional.empty();
    }

    private IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("%s:%d: %s".formatted(file, line, what));
    }
}
