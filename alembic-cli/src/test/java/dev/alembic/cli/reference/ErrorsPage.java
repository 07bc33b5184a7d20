package dev.alembic.cli.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each sentence that a failure may say, below its kind: where it comes from, and the way out. */
final class ErrorsPage implements Page {

    private static final String KINDS = "src/test/resources/reference/errors.md";

    private static final Pattern KIND = Pattern.compile("(?m)^## (\\w+)$");

    private static final Pattern SUBCLASS =
            Pattern.compile("class \\w+Exception extends (Alembic|Config|Database)Exception");

    private static final Set<String> WRAPPED = Set.of("StatementFailedException", "StepFailedException");

    private static final List<String> MODULES = List.of(
            "alembic-core",
            "alembic-cli",
            "alembic-import",
            "alembic-hibernate",
            "alembic-junit",
            "alembic-jooq",
            "alembic-fleet");

    private final String introduction = Sources.text(Path.of(KINDS));

    @Override
    public String file() {
        return "errors.md";
    }

    @Override
    public List<String> missing() {
        Set<String> told = new TreeSet<>(told());
        List<String> missing = new ArrayList<>();
        for (String kind : kinds()) {
            if (!told.contains(kind)) {
                missing.add("a section about %s in %s".formatted(kind, KINDS));
            }
        }
        return missing;
    }

    private List<String> told() {
        return KIND.matcher(introduction).results().map(found -> found.group(1)).toList();
    }

    /** The kinds of failures that people meet; the others are wrapped in one of them. */
    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        for (String module : MODULES) {
            Sources.files(Sources.REPOSITORY.resolve(module + "/src/main/java")).forEach(file -> {
                String name = file.getFileName().toString().replace(".java", "");
                if (SUBCLASS.matcher(Sources.text(file)).find() && !WRAPPED.contains(name)) {
                    kinds.add(name);
                }
            });
        }
        return kinds;
    }

    @Override
    public String text() {
        Map<String, Set<String>> byKind = new TreeMap<>();
        Set<String> kinds = Set.copyOf(told());
        for (String module : MODULES) {
            List<JavaSource> sources = JavaSource.below(Sources.REPOSITORY.resolve(module + "/src/main/java"));
            ErrorSentences.in(sources, kinds)
                    .forEach(found -> byKind.computeIfAbsent(
                                    found.kind(), any -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                            .add(found.sentence()));
        }
        return filled(byKind);
    }

    /** The introduction, with the sentences of each kind at the end of its section. */
    private String filled(Map<String, Set<String>> byKind) {
        StringBuilder text = new StringBuilder();
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, String> sections = new LinkedHashMap<>();
        String[] parts = introduction.split("(?m)^(?=## )");
        text.append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            sections.put(parts[i].lines().findFirst().orElseThrow().substring(3), parts[i].stripTrailing());
        }
        sections.forEach((kind, section) -> {
            text.append(section).append("\n\n");
            byKind.getOrDefault(kind, Set.of()).stream()
                    .sorted(Comparator.comparing(ErrorsPage::sortKey))
                    .forEach(sentence -> text.append(
                            "- <a id=\"%s\"></a>%s\n".formatted(anchor(kind, sentence, anchors), escaped(sentence))));
            text.append(byKind.containsKey(kind) ? "\n" : "");
        });
        return text.toString().stripTrailing() + "\n";
    }

    private static String sortKey(String sentence) {
        return sentence.replaceAll("[^\\p{L} ]", "").toLowerCase(Locale.ROOT);
    }

    /** Made of the kind and the first words, so that it stays while they do. */
    private static String anchor(String kind, String sentence, Set<String> taken) {
        Matcher words = Pattern.compile("\\p{L}[\\p{L}']*").matcher(sentence);
        StringBuilder anchor = new StringBuilder(kind.replace("Exception", "").toLowerCase(Locale.ROOT));
        for (int i = 0; i < 6 && words.find(); i++) {
            anchor.append('-').append(words.group().replace("'", "").toLowerCase(Locale.ROOT));
        }
        String unique = anchor.toString();
        for (int i = 2; !taken.add(unique); i++) {
            unique = anchor + "-" + i;
        }
        return unique;
    }

    private static String escaped(String sentence) {
        return sentence.replaceAll("([*_<\\[\\]|])", "\\\\$1");
    }
}
