package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;

/**
 * Makes classes of Java sources: from the cache where nothing they depend on has changed, else by
 * compiling all that is missing in one task. Not thread-safe.
 */
final class JavaSourceLoader {

    /** So many files at once keep the compiler within an ordinary heap. */
    private static final int MAX_FILES_PER_TASK = 1000;

    private final SourceIndex sources;
    private final ClassPath classPath;
    private final CompileCache cache;
    private final Supplier<@Nullable JavaCompiler> compiler;
    private final Fingerprints fingerprints;
    private final MigrationClassLoader loader;
    private final Set<Path> prepared = new HashSet<>();

    JavaSourceLoader(
            SourceIndex sources, ClassPath classPath, CompileCache cache, Supplier<@Nullable JavaCompiler> compiler) {
        this.sources = sources;
        this.classPath = classPath;
        this.cache = cache;
        this.compiler = compiler;
        this.fingerprints = new Fingerprints(sources, classPath);
        this.loader = new MigrationClassLoader(classPath.loader());
    }

    /** The loader of everything that has been made so far. */
    ClassLoader classLoader() {
        return loader;
    }

    /**
     * Makes the classes of these files available in {@link #classLoader()}.
     *
     * @throws ScriptException if one of them can't be compiled
     */
    void prepare(Collection<Path> files) {
        List<SourceFile> missing = new ArrayList<>();
        for (Path path : files) {
            SourceFile file = sources.file(path);
            if (!prepared.contains(path) && !addFromCache(file)) {
                missing.add(file);
            }
        }
        for (int from = 0; from < missing.size(); from += MAX_FILES_PER_TASK) {
            int to = Math.min(missing.size(), from + MAX_FILES_PER_TASK);
            compile(missing.subList(from, to));
        }
        prepared.addAll(files);
    }

    private boolean addFromCache(SourceFile root) {
        Optional<CompiledSource> stored = cache.get(fingerprints.of(root));
        if (stored.isEmpty()) {
            return false;
        }
        Map<Path, Map<String, byte[]>> found = new LinkedHashMap<>();
        found.put(root.path(), stored.get().classes());
        for (SourceFile needed : sources.reachableFrom(root)) {
            String key = fingerprints.of(needed);
            if (stored.get().needs().contains(key)) {
                Optional<CompiledSource> classes = cache.get(key);
                if (classes.isEmpty()) {
                    return false;
                }
                found.put(needed.path(), classes.get().classes());
            }
        }
        found.forEach(loader::add);
        return true;
    }

    private void compile(List<SourceFile> roots) {
        Map<Path, SourceFile> visible = new LinkedHashMap<>();
        for (SourceFile root : roots) {
            sources.reachableFrom(root).forEach(file -> visible.put(file.path(), file));
        }
        roots.forEach(root -> visible.remove(root.path()));
        JavaCompiler found = compiler(roots);
        Map<Path, Map<String, byte[]>> compiled =
                new JavaCompilation(found, classPath).compile(roots, List.copyOf(visible.values()));
        compiled.forEach((path, classes) -> {
            loader.add(path, classes);
            store(sources.file(path), classes, compiled.keySet());
        });
    }

    private void store(SourceFile file, Map<String, byte[]> classes, Set<Path> compiled) {
        List<String> needs = sources.reachableFrom(file).stream()
                .filter(other -> !other.path().equals(file.path()))
                .filter(other -> compiled.contains(other.path()))
                .map(fingerprints::of)
                .toList();
        cache.put(fingerprints.of(file), new CompiledSource(needs, classes));
    }

    private JavaCompiler compiler(List<SourceFile> roots) {
        JavaCompiler found = compiler.get();
        if (found == null) {
            Path first = roots.get(0).path();
            throw new ScriptException(
                    first,
                    ("\"%s\"%s must be compiled, and the Java runtime \"%s\" has no compiler. Run"
                                    + " with a JDK, or package compiled revisions and Env (Alembic's"
                                    + " annotation processor lists them; script_location = classpath: finds"
                                    + " them), or bring along the folder .alembic/cache of a run that compiled"
                                    + " them.")
                            .formatted(
                                    first,
                                    roots.size() == 1 ? "" : " and %d more".formatted(roots.size() - 1),
                                    System.getProperty("java.home")));
        }
        return found;
    }
}
