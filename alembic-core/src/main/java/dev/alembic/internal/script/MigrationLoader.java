package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import dev.alembic.sql.SqlLexis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes migrations and the environment of what the script directory holds. Safe for use by several
 * threads.
 */
final class MigrationLoader {

    private final Config config;
    private final ProjectClasses classes;
    private final GivenMigrations given;
    private final Lazy<SourceIndex> sources;
    private final Lazy<JavaSourceLoader> loader;
    private final Map<String, Digest> digests = new HashMap<>();

    MigrationLoader(Config config, ProjectClasses classes, GivenMigrations given, List<RevisionFile> revisions) {
        this.config = config;
        this.classes = classes;
        this.given = given;
        this.sources = new Lazy<>(() -> new SourceIndex(PathList.classpath(config, "source_path"), revisions));
        this.loader = new Lazy<>(this::sourceLoader);
    }

    /** The path, absolute; relative ones are taken from the configuration's folder. */
    Path resolve(String path) {
        return config.resolve(path);
    }

    /** What compiled code sees. */
    synchronized ClassPath classPath() {
        return classes.classPath();
    }

    /**
     * The migrations of these revisions, by id.
     *
     * @param lexis the rules of the database that SQL is for; empty if it isn't known
     */
    synchronized Map<String, Migration> load(Collection<RevisionFile> wanted, Optional<SqlLexis> lexis) {
        List<Path> javaFiles = new ArrayList<>();
        for (RevisionFile revision : wanted) {
            if (revision.kind() == RevisionFile.Kind.JAVA) {
                revision.path().ifPresent(javaFiles::add);
            }
        }
        if (!javaFiles.isEmpty()) {
            loader.get().prepare(javaFiles);
        }
        Map<String, Migration> migrations = new LinkedHashMap<>();
        wanted.forEach(revision -> migrations.put(revision.id(), migration(revision, lexis)));
        return migrations;
    }

    private Migration migration(RevisionFile revision, Optional<SqlLexis> lexis) {
        String where = revision.info().location();
        return switch (revision.kind()) {
            case SQL ->
                revision.path()
                        .map(file -> SqlFileLoader.load(file, lexis))
                        .orElseGet(() -> new ClasspathLoader(classes).sqlMigration(revision.name(), lexis));
            case JAVA -> Instantiator.create(where, loader.get().classLoader(), revision.name(), Migration.class);
            case RECORDED -> SqlFileLoader.load(Path.of(where), revision.name(), lexis);
            case OBJECT -> given.get(revision.name());
            case CLASS -> Instantiator.create(where, classPath().loader(), revision.name(), Migration.class);
        };
    }

    /** A digest, and for what it was made: a file says another thing to another database. */
    private record Digest(SqlLexis lexis, Optional<String> text) {}

    /** What tells whether a revision says the same as before; absent where there is no text. */
    synchronized Optional<String> digest(RevisionFile revision, SqlLexis lexis) {
        Digest known = digests.get(revision.id());
        if (known == null || !known.lexis().equals(lexis)) {
            known = new Digest(lexis, read(revision, lexis));
            digests.put(revision.id(), known);
        }
        return known.text();
    }

    private Optional<String> read(RevisionFile revision, SqlLexis lexis) {
        boolean hasText = revision.kind() == RevisionFile.Kind.JAVA || revision.kind() == RevisionFile.Kind.SQL;
        Path label = Path.of(revision.info().location());
        try {
            return hasText ? Optional.of(digest(revision, label, lexis)) : Optional.empty();
        } catch (IOException e) {
            throw new ScriptException(label, "Can't read \"%s\": %s".formatted(label, e.getMessage()), e);
        }
    }

    private String digest(RevisionFile revision, Path label, SqlLexis lexis) throws IOException {
        Optional<Path> file = revision.path();
        if (file.isPresent()) {
            TextFile.requireRegular(file.get());
            if (RevisionDigest.isLong(Files.size(file.get()))) {
                try (InputStream in = Files.newInputStream(file.get())) {
                    return RevisionDigest.ofLong(in);
                }
            }
        }
        byte[] bytes =
                file.isPresent() ? Files.readAllBytes(file.get()) : new ClasspathLoader(classes).bytes(revision.name());
        return revision.kind() == RevisionFile.Kind.JAVA
                ? RevisionDigest.ofJava(bytes)
                : RevisionDigest.ofSql(label, bytes, lexis);
    }

    /** Where it is remembered what was found out, beside what was compiled. */
    CompileCache cache() {
        return CompileCache.beside(config);
    }

    /** A new object of a class on the classpath; empty if there is none of this name. */
    synchronized <T> Optional<T> createPackaged(String name, Class<T> type) {
        ClassLoader classes = classPath().loader();
        boolean exists = classes.getResource(name.replace('.', '/') + ".class") != null;
        return exists ? Optional.of(Instantiator.create("the classpath", classes, name, type)) : Optional.empty();
    }

    /** A new object of the class that a file is named after. */
    synchronized <T> T create(Path file, Class<T> type) {
        loader.get().prepare(List.of(file));
        String name = sources.get().file(file).className();
        return Instantiator.create(file.toString(), loader.get().classLoader(), name, type);
    }

    /** A class of the sources or the classpath. */
    synchronized Class<?> loadClass(String name) {
        sources.get().find(name).ifPresent(file -> loader.get().prepare(List.of(file.path())));
        try {
            return Class.forName(name, true, loader.get().classLoader());
        } catch (ClassNotFoundException e) {
            throw new ScriptException(
                    "No class \"%s\": neither a source under source_path nor on the classpath.".formatted(name), e);
        }
    }

    private JavaSourceLoader sourceLoader() {
        return new JavaSourceLoader(sources.get(), classPath(), cache(), new RuntimeCompiler());
    }
}
