package dev.alembic.script;

import dev.alembic.config.Config;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import dev.alembic.migration.MigrationSource;
import dev.alembic.revision.RevisionInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The script directory of an environment: its revisions as they were when it was opened, their
 * migrations, and the environment class.
 *
 * <p>Opening reads the header of every revision once, as text; nothing is compiled before it must
 * run. Not thread-safe.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/api/script.html">Alembic's
 *     ScriptDirectory</a>
 */
public final class ScriptDirectory implements MigrationSource {

    private final Path directory;
    private final VersionLocations locations;
    private final Map<String, RevisionFile> byId = new HashMap<>();
    private final List<RevisionFile> revisions;
    private final Workshop workshop;

    private ScriptDirectory(
            Path directory,
            VersionLocations locations,
            List<RevisionFile> revisions,
            Workshop workshop) {
        this.directory = directory;
        this.locations = locations;
        this.revisions = List.copyOf(revisions);
        this.workshop = workshop;
        this.revisions.forEach(revision -> byId.putIfAbsent(revision.id(), revision));
    }

    /**
     * Opens the script directory that a configuration names. Classes are looked for where the
     * program's own classes are, then on {@code classpath}.
     *
     * @throws dev.alembic.error.ConfigException if the configuration names none
     * @throws ScriptException if it does not exist or a file in it is no revision
     */
    public static ScriptDirectory open(Config config) {
        return open(config, programLoader());
    }

    /**
     * Opens the script directory that a configuration names.
     *
     * @param parent finds the classes that revisions and environment may use, besides those on
     *     {@code classpath}
     * @throws dev.alembic.error.ConfigException if the configuration names none
     * @throws ScriptException if it does not exist or a file in it is no revision
     */
    public static ScriptDirectory open(Config config, ClassLoader parent) {
        Path directory = config.resolve(config.require("script_location"));
        if (!Files.isDirectory(directory)) {
            throw new ScriptException(
                    directory,
                    ("Path doesn't exist: %s.  Please use the 'init' command to create a new"
                                    + " scripts folder.")
                            .formatted(directory));
        }
        VersionLocations locations = VersionLocations.of(config, directory);
        List<RevisionFile> revisions = RevisionScan.of(locations.files());
        return new ScriptDirectory(
                directory, locations, revisions, new Workshop(config, parent, revisions));
    }

    /** The context's class loader if it knows this very Alembic, else Alembic's own. */
    private static ClassLoader programLoader() {
        ClassLoader own = ScriptDirectory.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            boolean isUsable =
                    context != null
                            && Class.forName(Migration.class.getName(), false, context)
                                    == Migration.class;
            return isUsable ? context : own;
        } catch (ClassNotFoundException e) {
            return own;
        }
    }

    /** The folder itself, absolute. */
    public Path directory() {
        return directory;
    }

    /** The path, absolute; relative ones are taken from the configuration's folder. */
    Path resolve(String path) {
        return workshop.resolve(path);
    }

    /** The folders that hold revisions, absolute, in the order of the configuration. */
    public List<Path> versionLocations() {
        return locations.folders();
    }

    /** Whether revisions may lie in subfolders of the version locations. */
    public boolean isRecursive() {
        return locations.isRecursive();
    }

    /**
     * The revisions in load order: location by location, by file name. Two files with one id are
     * both listed; a file that is reached twice is listed once.
     */
    public List<RevisionFile> revisions() {
        return revisions;
    }

    /** The nodes of the graph, in load order. */
    public List<RevisionInfo> infos() {
        return revisions.stream().map(RevisionFile::info).toList();
    }

    /** The revision with this full id. */
    public Optional<RevisionFile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Java revisions that are not in the compile cache are compiled in one task.
     */
    @Override
    public Map<String, Migration> load(Collection<String> revisionIds) {
        Map<String, RevisionFile> wanted = new LinkedHashMap<>();
        for (String id : revisionIds) {
            wanted.put(id, find(id).orElseThrow(() -> unknown(id)));
        }
        return workshop.load(wanted.values());
    }

    /**
     * A new object of the environment class: {@code Env} in {@code Env.java} of this folder.
     *
     * @param type what the class must implement
     * @return empty if there is no {@code Env.java}
     * @throws ScriptException if it can't be compiled or made
     */
    public <T> Optional<T> environment(Class<T> type) {
        Path file = directory.resolve("Env.java");
        return Files.exists(file) ? Optional.of(workshop.create(file, type)) : Optional.empty();
    }

    /**
     * A class by its qualified name: compiled from {@code source_path}, or found on {@code
     * classpath} or where the program's own classes are.
     *
     * @throws ScriptException if it is in none of these places or can't be compiled
     */
    public Class<?> loadClass(String name) {
        return workshop.loadClass(name);
    }

    /** Finds the classes on {@code classpath}, such as JDBC drivers, and the program's own. */
    public ClassLoader classLoader() {
        return workshop.classPath().loader();
    }

    private ScriptException unknown(String id) {
        return new ScriptException(
                directory, "No file of revision \"%s\" under \"%s\".".formatted(id, directory));
    }
}
