package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.error.UserCodeException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds the classes compiled in this run: environment, revisions and the sources they use, all in
 * one loader so that package-private classes see each other. What it holds wins over the parent.
 */
final class MigrationClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<String, Path> sources = new HashMap<>();

    MigrationClassLoader(ClassLoader parent) {
        super(UserCodeException.SOURCES, parent);
    }

    /**
     * Takes the classes of a source.
     *
     * @throws ScriptException if another source declares one of them too, naming both
     */
    void add(Path source, Map<String, byte[]> compiled) {
        synchronized (getClassLoadingLock("")) {
            for (String name : compiled.keySet()) {
                Path other = sources.putIfAbsent(name, source);
                if (other != null && !other.equals(source)) {
                    throw new ScriptException(
                            source,
                            ("Class \"%s\" is declared in \"%s\" and in \"%s\". Rename one of" + " them.")
                                    .formatted(name, other, source));
                }
            }
            compiled.forEach(classes::putIfAbsent);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            byte[] bytes = classes.get(name);
            if (loaded == null && bytes != null) {
                loaded = defineClass(name, bytes, 0, bytes.length);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }
}
