package dev.alembic.cli.session;

import dev.alembic.error.ConfigException;
import dev.alembic.internal.script.PlainTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code init} can start from: files, filled in and copied. */
public enum Templates {

    /** One database. */
    GENERIC("One database, described in Java."),
    /** Several databases that move together. */
    MULTIDB("Several databases, one after the other."),
    /** Revisions in SQL. */
    SQL("One database, revisions written in SQL."),
    /** JPA entities as the model. */
    JPA("One database, the model taken from JPA entities."),
    /** Revisions in a package of a Spring Boot application. */
    SPRING_BOOT("A Spring Boot application that runs its revisions when it starts.");

    private static final String CONFIG = "alembic.ini";
    private static final List<String> FILES =
            List.of("Env.java", "script.java.mustache", "script.sql.mustache", "README.md");

    private final String description;

    Templates(String description) {
        this.description = description;
    }

    /** All of them, in the order of the help. */
    public static List<Templates> all() {
        return List.of(values());
    }

    /**
     * The template of this name.
     *
     * @throws ConfigException if there is none, naming those there are
     */
    public static Templates named(String name) {
        return all().stream()
                .filter(template -> template.displayName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigException("No such template '%s'; there is %s."
                        .formatted(
                                name, all().stream().map(Templates::displayName).collect(Collectors.joining(", ")))));
    }

    /** The word for the command line. */
    public String displayName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One line about it. */
    public String description() {
        return description;
    }

    /**
     * What a project begins with.
     *
     * @param packageName of the revisions; empty for the template's own choice
     * @param url of the database
     * @param models the class whose METADATA is the model; empty: there is none yet
     * @param includesSchemas whether all schemas of the database take part
     */
    public record Beginning(String packageName, String url, String models, boolean includesSchemas) {

        /** Of a database whose default schema is all there is. */
        public Beginning(String packageName, String url, String models) {
            this(packageName, url, models, false);
        }

        /** Without a model. */
        public static Beginning in(String packageName) {
            return new Beginning(packageName, "jdbc:sqlite:%(here)s/app.db", "");
        }
    }

    /**
     * Makes the script directory and, unless it is there, the configuration file.
     *
     * @throws ConfigException if the directory has something in it already
     */
    public void install(Path directory, Path config, Beginning beginning, Console console) {
        refuseIfOccupied(directory, console);
        String givenPackage = beginning.packageName();
        Path project = config.toAbsolutePath().resolveSibling("");
        String packageName =
                this == SPRING_BOOT && givenPackage.isEmpty() ? ApplicationPackage.of(project) + ".db" : givenPackage;
        String packageFolder = packageName.replace('.', '/');
        Map<String, Object> model = Map.of(
                "scriptLocation",
                location(directory, config),
                "package",
                packageName,
                "packageFolder",
                packageFolder,
                "url",
                beginning.url(),
                "models",
                beginning.models(),
                "includesSchemas",
                beginning.includesSchemas(),
                "maven",
                Files.exists(config.resolveSibling("pom.xml")),
                "version",
                Version.text());
        makeDirectory(directory, console);
        makeDirectory(
                this == SPRING_BOOT
                        ? project.resolve("src/main/java").resolve(packageFolder)
                        : directory.resolve("versions"),
                console);
        if (Files.exists(config)) {
            console.progress("File %s already exists, skipping".formatted(console.shorten(config)));
        } else {
            write(CONFIG, config, model, console);
        }
        FILES.forEach(file -> write(file, directory.resolve(file), model, console));
        adviseToEdit(config, beginning, console);
    }

    private static void adviseToEdit(Path config, Beginning beginning, Console console) {
        if (beginning.models().isEmpty()) {
            console.progress("Please edit configuration/connection/logging settings in %s before proceeding."
                    .formatted(console.shorten(config)));
        }
    }

    private static String location(Path directory, Path config) {
        Path here = config.toAbsolutePath().normalize().resolveSibling("").normalize();
        Path target = directory.toAbsolutePath().normalize();
        return target.startsWith(here)
                ? "%(here)s/" + here.relativize(target).toString().replace('\\', '/')
                : target.toString();
    }

    /** Refuses a directory that has something in it already. */
    public static void refuseIfOccupied(Path directory, Console console) {
        try (Stream<Path> entries = Files.exists(directory) ? Files.list(directory) : Stream.empty()) {
            if (entries.findAny().isPresent()) {
                throw new ConfigException(
                        "Directory %s already exists and is not empty".formatted(console.shorten(directory)));
            }
        } catch (IOException e) {
            throw new ConfigException(
                    "\"%s\" can't be used as a directory: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static void makeDirectory(Path directory, Console console) {
        if (Files.exists(directory)) {
            return;
        }
        console.status("Creating directory " + console.shorten(directory), () -> {
            try {
                return Files.createDirectories(directory);
            } catch (IOException e) {
                throw cannotWrite(directory, e);
            }
        });
    }

    private void write(String name, Path target, Map<String, Object> model, Console console) {
        console.status("Generating " + console.shorten(target), () -> {
            try {
                String text = read(name);
                return Files.writeString(
                        target, name.endsWith(".mustache") ? text : new MustacheTemplates().render(text, model));
            } catch (IOException e) {
                throw cannotWrite(target, e);
            }
        });
    }

    private static ConfigException cannotWrite(Path target, IOException e) {
        return new ConfigException("Can't write \"%s\": %s".formatted(target, e.getMessage()), e);
    }

    /** The template's own file, that of the generic template, or that of the library. */
    private String read(String name) throws IOException {
        for (String resource : List.of(resource(name), GENERIC.resource(name))) {
            try (InputStream in = Templates.class.getResourceAsStream(resource)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return new PlainTemplates()
                .standard(name)
                .orElseThrow(() -> new IOException("the program was packaged without " + resource(name)));
    }

    private String resource(String name) {
        return "/dev/alembic/cli/templates/%s/%s".formatted(displayName(), name);
    }
}
