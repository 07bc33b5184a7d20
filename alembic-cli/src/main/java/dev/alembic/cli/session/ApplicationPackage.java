package dev.alembic.cli.session;

import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the package of a Spring Boot application among its sources. */
final class ApplicationPackage {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final String MARK = "@SpringBootApplication";

    private ApplicationPackage() {}

    /**
     * The package of the class that is the application.
     *
     * @param project the folder with {@code src/main/java}
     * @throws ConfigException if there is no such class
     */
    static String of(Path project) {
        Path sources = project.resolve("src").resolve("main").resolve("java");
        if (Files.isDirectory(sources)) {
            try (Stream<Path> files = Files.walk(sources)) {
                Optional<String> found = files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .flatMap(file -> packageOf(file).stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw unreadable(sources, e);
            }
        }
        throw new ConfigException(
                ("No class in \"%s\" wears %s. Name the package of the revisions:" + " --package com.example.shop.db")
                        .formatted(sources, MARK));
    }

    private static Optional<String> packageOf(Path file) {
        try {
            String text = Files.readString(file);
            Matcher matcher = PACKAGE.matcher(text);
            return text.contains(MARK) && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ConfigException unreadable(Path path, IOException e) {
        return new ConfigException("Can't read \"%s\": %s".formatted(path, e.getMessage()), e);
    }
}
