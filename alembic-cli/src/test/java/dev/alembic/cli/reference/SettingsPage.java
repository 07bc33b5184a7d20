package dev.alembic.cli.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each setting: of the configuration file, of the environment in Java, and of the shell. */
final class SettingsPage implements Page {

    private static final Pattern KEYS = Pattern.compile("(?s)List<String> KEYS = List\\.of\\((.*?)\\);");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

    private static final Pattern VARIABLE = Pattern.compile("ALEMBIC_(CONFIG|LOG_LEVEL|[A-Z]+_OPTS)\\b");

    private static final Pattern CALL = Pattern.compile("`env\\.(\\w+)\\(");

    private static final String TABLES = "src/test/resources/reference/settings.md";

    private final String tables = Sources.text(Path.of(TABLES));

    @Override
    public String file() {
        return "settings.md";
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        keys().filter(key -> !tables.contains("\n| `" + key + "` |"))
                .forEach(key -> missing.add("the key \"%s\" in %s".formatted(key, TABLES)));
        variables().stream()
                .filter(name -> !tables.contains("`" + name + "`"))
                .forEach(name -> missing.add("the variable %s in %s".formatted(name, TABLES)));
        JavaSource.of(builder()).publicMethods().stream()
                .filter(method -> method.sentence().isEmpty())
                .forEach(method -> missing.add("a sentence about EnvironmentBuilder." + method.name()));
        List<String> calls = JavaSource.of(builder()).publicMethods().stream()
                .map(JavaSource.Method::name)
                .toList();
        CALL.matcher(tables)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !calls.contains(name))
                .forEach(name -> missing.add("EnvironmentBuilder.%s, which %s speaks of".formatted(name, TABLES)));
        return missing;
    }

    private static Path builder() {
        return Sources.CORE.resolve("migration/EnvironmentBuilder.java");
    }

    private static Stream<String> keys() {
        Matcher list = KEYS.matcher(Sources.text(Sources.CORE.resolve("config/KnownKeys.java")));
        if (!list.find()) {
            throw new IllegalStateException("There is no list of keys in KnownKeys.java.");
        }
        return TEXT.matcher(list.group(1)).results().map(found -> found.group(1));
    }

    /** The variables that the program or its launcher reads. */
    private static Set<String> variables() {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("alembic-cli/src/main", "alembic-distribution/src/main")) {
            Sources.files(Sources.REPOSITORY.resolve(folder))
                    .forEach(file ->
                            VARIABLE.matcher(Sources.text(file)).results().forEach(m -> names.add(m.group())));
        }
        return names;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(tables);
        text.append("\n## Env.java\n\nWhat `configure(EnvironmentBuilder env)` can say,");
        text.append(" which goes before what the file says.\n\n| write | for |\n|---|---|\n");
        JavaSource.of(builder())
                .publicMethods()
                .forEach(method -> text.append(Page.row(
                        Sentence.code("env." + method.signature().replaceFirst("public ", "")),
                        method.sentence().orElse(""))));
        text.append("\nWhat an `Environment` can override:\n\n| method | for |\n|---|---|\n");
        JavaSource.of(Sources.CORE.resolve("migration/Environment.java"))
                .publicMethods()
                .forEach(method -> text.append(Page.row(
                        Sentence.code(method.signature().replaceFirst("public ", "")),
                        method.sentence().orElse(""))));
        return text.toString();
    }
}
