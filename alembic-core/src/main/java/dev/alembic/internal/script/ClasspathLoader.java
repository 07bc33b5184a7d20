package dev.alembic.internal.script;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import dev.alembic.sql.SqlLexis;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Finds revisions that are packaged with an application, in one package and below it. The index that
 * {@link RevisionIndexProcessor} writes spares reading the classes, but hides none: what it doesn't
 * list is found as well, and what it lists and isn't there is missed when it must run.
 */
final class ClasspathLoader {

    private static final String UNLISTED =
            "\"{}\" and maybe more revisions in \"classpath:{}\" are in no list, so that each start reads all"
                    + " classes there. Compile them with alembic-core on the path of the annotation processors.";

    private static final Comparator<RevisionFile> BY_FILE_NAME =
            Comparator.comparing(ClasspathLoader::fileName).thenComparing(RevisionFile::name);

    private final ProjectClasses classes;
    private final ClassLoader loader;

    ClasspathLoader(ProjectClasses classes) {
        this.classes = classes;
        this.loader = classes.loader();
    }

    /**
     * The revisions in a package and below it; SQL files only in the package itself.
     *
     * @param packageName empty for all compiled revisions that an index lists, wherever they are
     * @return in the order of the names that their files have or had
     * @throws ScriptException if there is none, or an index or a SQL file can't be read
     */
    List<RevisionFile> require(String packageName) {
        List<RevisionFile> found = find(packageName);
        if (found.isEmpty()) {
            throw new ScriptException(nothing(packageName));
        }
        return found;
    }

    /** The same; there may be none. */
    List<RevisionFile> find(String packageName) {
        Map<String, RevisionFile> found = new LinkedHashMap<>();
        try {
            listed().values().stream()
                    .filter(revision -> isInside(revision.name(), packageName))
                    .forEach(revision -> found.put(revision.name(), revision));
            if (!packageName.isEmpty()) {
                PackageListing listing = PackageListing.of(loader, packageName);
                addSql(listing, found);
                addUnlisted(listing, packageName, found);
            }
        } catch (IOException e) {
            throw new ScriptException("Can't read the packaged revisions: " + e.getMessage(), e);
        }
        return found.values().stream().sorted(BY_FILE_NAME).toList();
    }

    /**
     * What the indexes list, by the names of the classes.
     *
     * @throws ScriptException if one can't be read
     */
    Map<String, RevisionFile> listed() {
        Map<String, RevisionFile> listed = new LinkedHashMap<>();
        try {
            for (URL index : Collections.list(loader.getResources(RevisionIndex.RESOURCE))) {
                RevisionIndex.read(TextFile.decode(bytes(index)))
                        .forEach(each -> listed.putIfAbsent(each.name(), each));
            }
        } catch (IOException e) {
            throw new ScriptException("Can't read the lists of packaged revisions: " + e.getMessage(), e);
        }
        return listed;
    }

    private void addSql(PackageListing listing, Map<String, RevisionFile> found) {
        for (String resource : listing.sqlFiles()) {
            found.putIfAbsent(resource, sql(resource));
        }
    }

    private void addUnlisted(PackageListing listing, String packageName, Map<String, RevisionFile> found)
            throws IOException {
        List<String> unlisted = new ArrayList<>();
        for (String name : listing.classes()) {
            if (!found.containsKey(name) && UnlistedClass.isRevision(loader, name)) {
                found.put(name, UnlistedClass.read(loader, name));
                unlisted.add(name);
            }
        }
        if (!unlisted.isEmpty() && classes.isNews("unlisted " + packageName)) {
            LoggerFactory.getLogger("alembic.script").warn(UNLISTED, unlisted.get(0), packageName);
        }
    }

    // From Java 23 on, javac runs no processor that merely is on the class path (JDK-8306819).
    private static String nothing(String packageName) {
        return ("No revisions are packaged in \"classpath:%s\". Is the jar on `classpath`, and was"
                        + " it compiled with Alembic's annotation processor (javac --processor-path"
                        + " alembic-core.jar), which lists them in %s?")
                .formatted(packageName, RevisionIndex.RESOURCE);
    }

    /**
     * The migration of a packaged SQL revision.
     *
     * @param lexis the rules of the database; empty if it isn't known
     * @throws ScriptException if it can't be read
     */
    Migration sqlMigration(String resource, Optional<SqlLexis> lexis) {
        return SqlFileLoader.load(Path.of(resource), text(resource), lexis);
    }

    /** The name that the file has, or had before it was compiled: it sets the load order. */
    private static String fileName(RevisionFile revision) {
        String name = revision.name();
        return revision.kind() == RevisionFile.Kind.SQL
                ? name.substring(name.lastIndexOf('/') + 1)
                : name.substring(name.lastIndexOf('.') + 1) + ".java";
    }

    private static boolean isInside(String className, String packageName) {
        return packageName.isEmpty() || className.startsWith(packageName + ".");
    }

    private RevisionFile sql(String resource) {
        Path label = Path.of(resource);
        String text = text(resource);
        return SqlHeaderScanner.scan(label, text)
                .map(header -> RevisionFile.packagedSql(header.info(resource), resource))
                .orElseThrow(() -> RevisionReader.noUpgrade(label, text));
    }

    private String text(String resource) {
        try {
            return TextFile.decode(bytes(resource));
        } catch (IOException e) {
            throw new ScriptException("Can't read \"%s\" of the classpath: %s".formatted(resource, e.getMessage()), e);
        }
    }

    /**
     * The content of a resource, past the cache of jars, which would keep them open and show old
     * contents.
     *
     * @throws ScriptException if it isn't there
     */
    byte[] bytes(String resource) throws IOException {
        URL url = loader.getResource(resource);
        if (url == null) {
            throw new ScriptException("\"%s\" is gone from the classpath.".formatted(resource));
        }
        return bytes(url);
    }

    private static byte[] bytes(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream input = connection.getInputStream()) {
            return input.readAllBytes();
        }
    }
}
