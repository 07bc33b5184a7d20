package dev.alembic.cli.reference;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the pages of the reference find what they tell of. */
final class Sources {

    static final Path REPOSITORY = Path.of("..");

    static final Path CORE = REPOSITORY.resolve("alembic-core/src/main/java/dev/alembic");

    private static final Map<String, String> TITLES = titles();

    private Sources() {}

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("sqlite", "SQLite");
        titles.put("postgresql", "PostgreSQL");
        titles.put("mariadb", "MariaDB");
        titles.put("mysql", "MySQL");
        titles.put("h2", "H2");
        titles.put("mssql", "SQL Server");
        titles.put("oracle", "Oracle");
        return titles;
    }

    /** All that there are, those that most people use in front. */
    static List<Dialect> dialects() {
        Dialects all = Dialects.load();
        return TITLES.keySet().stream().map(all::byName).toList();
    }

    static String title(Dialect dialect) {
        return Objects.requireNonNull(TITLES.get(dialect.name()), dialect.name());
    }

    /** The names of those that the page of a type or an operation forgets. */
    static List<String> unknownDialects() {
        return Dialects.load().all().stream()
                .map(Dialect::name)
                .filter(name -> !TITLES.containsKey(name) && !name.equals("default"))
                .map(name -> "the dialect " + name)
                .toList();
    }

    /** A file of this package. */
    static Path here(String file) {
        return Path.of("src/test/java/dev/alembic/cli/reference", file);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder, in their order. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a constant of a file of this package, as it is written there. */
    static String constant(String file, String name) {
        Matcher found = Pattern.compile("(?s) %s = (.*?);\n".formatted(name)).matcher(text(here(file)));
        if (!found.find()) {
            throw new IllegalStateException("There is no constant %s in %s.".formatted(name, file));
        }
        return found.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ {8}", ""))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }
}
