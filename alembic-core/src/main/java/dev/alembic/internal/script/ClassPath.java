package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What compiled code sees: the entries that the program itself runs on, then those of {@code
 * classpath} in the configuration.
 *
 * @param inherited jars and folders of the program, as far as its class loaders tell
 * @param configured jars and folders of the configuration
 * @param loader loads from both
 */
record ClassPath(List<Path> inherited, List<Path> configured, ClassLoader loader) {

    /**
     * Opens the entries of the configuration above the program's own.
     *
     * @param parent the program's class loader
     * @throws ScriptException if an entry does not exist
     */
    static ClassPath of(List<Path> configured, ClassLoader parent) {
        for (Path entry : configured) {
            if (!Files.exists(entry)) {
                throw new ScriptException(
                        entry,
                        ("classpath names \"%s\", which does not exist. Build it, or correct the" + " configuration.")
                                .formatted(entry));
            }
        }
        ClassLoader loader = configured.isEmpty()
                ? parent
                : new ConfiguredLoader(configured.stream().map(ClassPath::url).toArray(URL[]::new), parent);
        return new ClassPath(inherited(parent), List.copyOf(configured), loader);
    }

    /** Closes what was opened for the configuration. */
    void close() {
        if (loader instanceof ConfiguredLoader opened) {
            try {
                opened.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing the classpath", e);
            }
        }
    }

    /** All entries, in the order in which classes are looked for. */
    List<File> entries() {
        List<Path> entries = new ArrayList<>(inherited);
        entries.addAll(configured);
        return entries.stream().map(Path::toFile).toList();
    }

    /** The jar or folder that this version of Alembic is loaded from; empty if nobody knows. */
    static Optional<Path> ownEntry() {
        CodeSource source = Migration.class.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : path(source.getLocation());
    }

    private static List<Path> inherited(ClassLoader parent) {
        Set<Path> entries = new LinkedHashSet<>();
        ownEntry().ifPresent(entries::add);
        for (ClassLoader loader = parent; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                Arrays.stream(urls.getURLs()).flatMap(url -> path(url).stream()).forEach(entries::add);
            } else if (loader == ClassLoader.getSystemClassLoader()) {
                entries.addAll(systemEntries());
            }
        }
        return List.copyOf(entries);
    }

    private static List<Path> systemEntries() {
        String value = System.getProperty("java.class.path", "");
        List<Path> entries = Arrays.stream(value.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::exists)
                .toList();
        return entries.size() == 1 ? unfolded(entries.get(0)) : entries;
    }

    /** A launcher's jar may hold nothing but a manifest that lists the real entries. */
    private static List<Path> unfolded(Path jar) {
        if (Files.isDirectory(jar)) {
            return List.of(jar);
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String listed =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return listed == null ? List.of(jar) : listed(jar, listed);
        } catch (IOException e) {
            return List.of(jar);
        }
    }

    private static List<Path> listed(Path jar, String listed) {
        return Arrays.stream(listed.trim().split("\\s+"))
                .map(item -> jar.toUri().resolve(item))
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static Optional<Path> path(URL url) {
        try {
            URI uri = url.toURI();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ScriptException(entry, "Can't put \"%s\" on a classpath.".formatted(entry), e);
        }
    }
}
