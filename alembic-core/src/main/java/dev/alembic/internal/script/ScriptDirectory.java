package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.Migration;
import dev.alembic.migration.MigrationSource;
import dev.alembic.sql.SqlLexis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The script directory of an environment: its revisions as they were when it was opened, their
 * migrations, and the environment class.
 *
 * <p>{@code script_location = classpath:com.example.db} stands for revisions that are packaged with
 * an application in that package, compiled classes and SQL files; {@code classpath:} alone for all
 * compiled ones.
 *
 * <p>Opening reads the header of every revision once, as text; nothing is compiled before it must
 * run. Not thread-safe.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/api/script.html">Alembic's
 *     ScriptDirectory</a>
 */
public final class ScriptDirectory implements MigrationSource {

    private static final String PACKAGED = "classpath:";

    private static final int MANY = 500;

    private static final VersionLocations NO_LOCATIONS = new VersionLocations(List.of(), false);

    private final Place place;
    private final Map<String, RevisionFile> byId = new HashMap<>();
    private final List<RevisionFile> revisions;
    private final MigrationLoader workshop;

    private ScriptDirectory(Place place, List<RevisionFile> revisions, MigrationLoader workshop) {
        this.place = place;
        this.revisions = List.copyOf(revisions);
        this.workshop = workshop;
        this.revisions.forEach(revision -> byId.putIfAbsent(revision.id(), revision));
    }

    /**
     * Where everything is.
     *
     * @param packageName of packaged revisions; empty if they are files
     * @param hasFolder whether there is a folder to look into
     */
    private record Place(Path directory, VersionLocations locations, Optional<String> packageName, boolean hasFolder) {}

    /**
     * Opens the script directory that a configuration names. Classes are looked for where the
     * program's own classes are, then on {@code classpath}.
     *
     * @throws dev.alembic.error.ConfigException if the configuration names none
     * @throws ScriptException if it does not exist or a file in it is no revision
     */
    public static ScriptDirectory open(Config config) {
        return open(config, ProjectClasses.of(config), List.of(), false);
    }

    /**
     * Opens the script directory that a configuration names. It need name none if migrations are
     * given.
     *
     * @param classes what revisions and environment may use
     * @param migrations further migrations, made by the application; one of a packaged class stands
     *     for that class
     * @param mayBeEmpty whether there need be no revision
     * @throws dev.alembic.error.ConfigException if the configuration names none
     * @throws ScriptException if it does not exist or a file in it is no revision
     */
    public static ScriptDirectory open(
            Config config, ProjectClasses classes, Collection<? extends Migration> migrations, boolean mayBeEmpty) {
        GivenMigrations given = new GivenMigrations(migrations, () -> new ClasspathLoader(classes).listed());
        Place place = place(config, mayBeEmpty || !given.isEmpty());
        List<RevisionFile> revisions = new ArrayList<>(given.revisions());
        found(place, classes, mayBeEmpty).stream()
                .filter(revision -> !given.has(revision.name()))
                .forEach(revisions::add);
        return new ScriptDirectory(place, revisions, new MigrationLoader(config, classes, given, revisions));
    }

    private static Place place(Config config, boolean mayBeNone) {
        Optional<String> location = config.get("script_location");
        if (location.isEmpty() && mayBeNone) {
            return new Place(config.directory(), NO_LOCATIONS, Optional.empty(), false);
        }
        return config.require("script_location").startsWith(PACKAGED) ? packaged(config) : folder(config);
    }

    private static List<RevisionFile> found(Place place, ProjectClasses classes, boolean mayBeEmpty) {
        if (place.packageName().isEmpty()) {
            return RevisionScan.of(place.locations().files());
        }
        ClasspathLoader loader = new ClasspathLoader(classes);
        String name = place.packageName().get();
        return mayBeEmpty ? loader.find(name) : loader.require(name);
    }

    private static Place packaged(Config config) {
        String name =
                config.require("script_location").substring(PACKAGED.length()).strip();
        return new Place(config.directory(), NO_LOCATIONS, Optional.of(name.replace('/', '.')), false);
    }

    private static Place folder(Config config) {
        Path directory = config.resolve(config.require("script_location"));
        if (!Files.isDirectory(directory)) {
            throw new ScriptException(
                    directory,
                    ("Path doesn't exist: %s.  Please use the 'init' command to create a new" + " scripts folder.")
                            .formatted(directory));
        }
        return new Place(directory, VersionLocations.of(config, directory), Optional.empty(), true);
    }

    /** The folder itself, absolute; for packaged and given revisions that of the configuration. */
    public Path directory() {
        return place.directory();
    }

    /** The path, absolute; relative ones are taken from the configuration's folder. */
    Path resolve(String path) {
        return workshop.resolve(path);
    }

    /**
     * The folders that hold revisions, absolute, in the order of the configuration; none if the
     * revisions are packaged.
     */
    public List<Path> versionLocations() {
        return place.locations().folders();
    }

    /** Whether revisions may lie in subfolders of the version locations. */
    public boolean isRecursive() {
        return place.locations().isRecursive();
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
        return load(revisionIds, Optional.empty());
    }

    /**
     * Loads migrations that are to run on a database.
     *
     * @param lexis the rules by which it reads SQL
     * @throws ScriptException as {@link #load(Collection)}, and if a SQL revision makes no sense by
     *     these rules
     */
    public Map<String, Migration> load(Collection<String> revisionIds, SqlLexis lexis) {
        return load(revisionIds, Optional.of(lexis));
    }

    private Map<String, Migration> load(Collection<String> revisionIds, Optional<SqlLexis> lexis) {
        Map<String, RevisionFile> wanted = new LinkedHashMap<>();
        for (String id : revisionIds) {
            wanted.put(id, find(id).orElseThrow(() -> unknown(id)));
        }
        return workshop.load(wanted.values(), lexis);
    }

    /**
     * What tells whether the upgrade of a revision says the same as before, whatever its formatting
     * and comments; absent if there is no such revision, or nothing to read of it but a compiled class.
     *
     * @param lexis the rules by which the database reads SQL
     */
    public Optional<String> digest(String id, SqlLexis lexis) {
        return find(id).flatMap(revision -> workshop.digest(revision, lexis));
    }

    /**
     * Finds out whether something holds of the files of all revisions, and remembers that it does as
     * long as none of them is written. To read thousands of files takes longer than to look at their
     * times; for a few it makes no difference, and nothing is remembered.
     *
     * @param question what is asked, and everything but the files that the answer depends on
     * @param answer whether it holds
     */
    public boolean holds(String question, BooleanSupplier answer) {
        Optional<String> states = revisions.size() < MANY ? Optional.empty() : FileStates.of(revisions);
        if (states.isEmpty()) {
            return answer.getAsBoolean();
        }
        String program = ClassPath.ownEntry()
                .filter(entry -> !Files.isDirectory(entry))
                .map(ClassPathEntry::stamp)
                .orElse("");
        String key = Fingerprints.sha256(String.join("\n", program, question, states.get()));
        CompileCache cache = workshop.cache();
        boolean holds = cache.isMarked(key) || answer.getAsBoolean();
        if (holds && !cache.isMarked(key)) {
            cache.mark(key);
        }
        return holds;
    }

    /**
     * The same with further revisions, of which only the text of a SQL file is known.
     *
     * @throws ScriptException if a text is no revision
     */
    public ScriptDirectory with(List<String> texts) {
        List<RevisionFile> all = new ArrayList<>(revisions);
        texts.forEach(text -> all.add(RevisionFile.recorded(text)));
        return new ScriptDirectory(place, all, workshop);
    }

    /** The same without a revision. */
    public ScriptDirectory without(String id) {
        return new ScriptDirectory(
                place, revisions.stream().filter(one -> !one.id().equals(id)).toList(), workshop);
    }

    /**
     * A new object of the environment class: {@code Env} in {@code Env.java} of this folder, or in
     * the package of packaged revisions.
     *
     * @param type what the class must implement
     * @return empty if there is no such file or class, or no place to look for it
     * @throws ScriptException if it can't be compiled or made
     */
    public <T> Optional<T> environment(Class<T> type) {
        if (place.packageName().isPresent()) {
            String name = place.packageName().get();
            return workshop.createPackaged(name.isEmpty() ? "Env" : name + ".Env", type);
        }
        Path file = place.directory().resolve("Env.java");
        return place.hasFolder() && Files.exists(file) ? Optional.of(workshop.create(file, type)) : Optional.empty();
    }

    /** Where the environment class is or would be: for messages. */
    public String environmentPlace() {
        return place.packageName()
                .map(name -> "no class Env of package \"" + name + "\" declares one")
                .orElseGet(() -> "\"" + place.directory().resolve("Env.java") + "\" declares none");
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
        return new ScriptException("No file or class of revision \"%s\".".formatted(id));
    }
}
