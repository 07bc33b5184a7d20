package dev.alembic.script;

import dev.alembic.config.Config;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Makes migrations and the environment of what the script directory holds. */
final class Workshop {

    private final Config config;
    private final ClassLoader parent;
    private final List<RevisionFile> revisions;
    private @Nullable ClassPath classPath;
    private @Nullable SourceIndex sources;
    private @Nullable JavaSourceLoader loader;

    Workshop(Config config, ClassLoader parent, List<RevisionFile> revisions) {
        this.config = config;
        this.parent = parent;
        this.revisions = List.copyOf(revisions);
    }

    /** The path, absolute; relative ones are taken from the configuration's folder. */
    Path resolve(String path) {
        return config.resolve(path);
    }

    /** What compiled code sees. */
    ClassPath classPath() {
        if (classPath == null) {
            classPath = ClassPath.of(PathList.classpath(config, "classpath"), parent);
        }
        return classPath;
    }

    /** The migrations of these revisions, by id. */
    Map<String, Migration> load(Collection<RevisionFile> wanted) {
        List<Path> javaFiles = new ArrayList<>();
        for (RevisionFile revision : wanted) {
            if (revision.kind() == RevisionFile.Kind.JAVA) {
                revision.path().ifPresent(javaFiles::add);
            }
        }
        if (!javaFiles.isEmpty()) {
            loader().prepare(javaFiles);
        }
        Map<String, Migration> migrations = new LinkedHashMap<>();
        wanted.forEach(revision -> migrations.put(revision.id(), migration(revision)));
        return migrations;
    }

    private Migration migration(RevisionFile revision) {
        String where = revision.info().location();
        return switch (revision.kind()) {
            case SQL -> SqlFileLoader.load(revision.path().orElseThrow());
            case JAVA ->
                    Instances.create(
                            where, loader().classLoader(), revision.name(), Migration.class);
            case CLASS ->
                    Instances.create(where, classPath().loader(), revision.name(), Migration.class);
        };
    }

    /** A new object of the class that a file is named after. */
    <T> T create(Path file, Class<T> type) {
        loader().prepare(List.of(file));
        String name = sources().file(file).className();
        return Instances.create(file.toString(), loader().classLoader(), name, type);
    }

    /** A class of the sources or the classpath. */
    Class<?> loadClass(String name) {
        sources().find(name).ifPresent(file -> loader().prepare(List.of(file.path())));
        try {
            return Class.forName(name, true, loader().classLoader());
        } catch (ClassNotFoundException e) {
            throw new ScriptException(
                    "No class \"%s\": neither a source under source_path nor on the classpath."
                            .formatted(name),
                    e);
        }
    }

    private SourceIndex sources() {
        if (sources == null) {
            sources = new SourceIndex(PathList.classpath(config, "source_path"), revisions);
        }
        return sources;
    }

    private JavaSourceLoader loader() {
        if (loader == null) {
            loader =
                    new JavaSourceLoader(
                            sources(),
                            classPath(),
                            CompileCache.beside(config.directory()),
                            ToolProvider::getSystemJavaCompiler);
        }
        return loader;
    }
}
