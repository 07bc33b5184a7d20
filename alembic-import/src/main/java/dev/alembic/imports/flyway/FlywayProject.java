package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.ImportRequest;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a project keeps Flyway's settings and migrations.
 *
 * @param root the folder with the build or Flyway's own files; the folder of migrations if there is none
 * @param settings what these files say
 */
record FlywayProject(Path root, FlywaySettings settings) {

    private static final List<String> SETTINGS = List.of(
            "flyway.toml",
            "flyway.user.toml",
            "conf/flyway.conf",
            "flyway.conf",
            "conf/flyway.toml",
            "src/main/resources/application.properties",
            "src/main/resources/application.yml",
            "src/main/resources/application.yaml",
            "pom.xml");
    private static final List<String> ROOTS = List.of(
            "flyway.toml", "flyway.conf", "conf/flyway.conf", "pom.xml", "build.gradle", "build.gradle.kts", ".git");
    private static final String RESOURCES = "src/main/resources";
    private static final String JAVA = "src/main/java";

    /** Finds the project that a folder belongs to, and reads its settings. */
    static FlywayProject of(ImportRequest request) {
        Path directory = SourceFiles.folder(request.directory());
        Path root = root(directory);
        FlywaySettings settings = new FlywaySettings();
        request.values().forEach((name, value) -> settings.add("placeholders." + name, value));
        request.settings().ifPresent(file -> FlywayConfigFile.read(named(file), settings));
        for (String name : SETTINGS) {
            Path file = root.resolve(name);
            if (request.settings().isEmpty() && Files.isRegularFile(file)) {
                FlywayConfigFile.read(file, settings);
            }
        }
        return new FlywayProject(root, settings);
    }

    private static Path named(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException("There is no file \"%s\".".formatted(file));
        }
        return file;
    }

    private static Path root(Path directory) {
        for (Path folder = directory; folder != null; folder = folder.getParent()) {
            if (isRoot(folder)) {
                return folder;
            }
        }
        return directory;
    }

    private static boolean isRoot(Path folder) {
        return ROOTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /**
     * The folders that hold migrations: those that the settings name if the whole project is imported,
     * else the one that was named, with the one for Java beside it.
     */
    Set<Path> folders(Path directory, String dialect) {
        Set<Path> folders = new LinkedHashSet<>();
        if (directory.equals(root)) {
            locations().forEach(location -> add(folders, location.replace("{vendor}", dialect)));
        }
        if (folders.isEmpty()) {
            folders.add(directory);
            String path = directory.toString().replace('\\', '/');
            if (path.contains(RESOURCES)) {
                addIfThere(folders, Path.of(path.replace(RESOURCES, JAVA)));
            }
        }
        return folders;
    }

    private List<String> locations() {
        List<String> named = settings.list("locations");
        return named.isEmpty() ? List.of("classpath:db/migration", "filesystem:sql") : named;
    }

    private void add(Set<Path> folders, String location) {
        Optional<String> file = after("filesystem:", location);
        String path =
                file.or(() -> after("classpath:", location)).orElse(location).replaceFirst("/?\\*.*", "");
        if (file.isPresent()) {
            addIfThere(folders, root.resolve(path).normalize());
        } else {
            String inside = path.replaceFirst("^/", "");
            addIfThere(folders, root.resolve(RESOURCES).resolve(inside));
            addIfThere(folders, root.resolve(JAVA).resolve(inside));
        }
    }

    private static void addIfThere(Set<Path> folders, Path folder) {
        if (Files.isDirectory(folder)) {
            folders.add(folder);
        }
    }

    private static Optional<String> after(String prefix, String text) {
        return text.startsWith(prefix) ? Optional.of(text.substring(prefix.length())) : Optional.empty();
    }
}
