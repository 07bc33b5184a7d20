package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A jar or a folder of classes, looked into no deeper than asked. */
final class ClassPathEntry {

    private static final String CLASS = ".class";

    private final Path path;
    private @Nullable Set<String> names;
    private @Nullable String checksum;

    ClassPathEntry(Path path) {
        this.path = path;
    }

    /** Whether one of its classes, also a nested one, has a simple name among these words. */
    boolean hasClassIn(Set<String> words) {
        if (names == null) {
            names = simpleNames();
        }
        return !Collections.disjoint(names, words);
    }

    /** One checksum of all its classes. */
    String checksum() {
        if (checksum == null) {
            checksum = Fingerprints.sha256(listing());
        }
        return checksum;
    }

    /** Name, size and time of a jar: enough for one that only an update replaces. */
    static String stamp(Path jar) {
        try {
            return jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw unreadable(jar, e);
        }
    }

    private Set<String> simpleNames() {
        Set<String> simple = new HashSet<>();
        try {
            for (String name : Files.isDirectory(path) ? files() : entries().keySet()) {
                String plain = name.substring(name.lastIndexOf('/') + 1);
                Collections.addAll(simple, plain.replace(CLASS, "").split("\\$"));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return simple;
    }

    private String listing() {
        try {
            return Files.isDirectory(path) ? checksums().toString() : entries().toString();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(CLASS))
                    .toList();
        }
    }

    private Map<String, Long> checksums() throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (String name : files()) {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(path.resolve(name)));
            sums.put(name, sum.getValue());
        }
        return sums;
    }

    /** A jar knows the checksums of what it holds. */
    private Map<String, Long> entries() throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            jar.stream()
                    .filter(entry -> entry.getName().endsWith(CLASS))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static ScriptException unreadable(Path path, IOException e) {
        return new ScriptException(path, "Can't read \"%s\" of the classpath: %s".formatted(path, e.getMessage()), e);
    }
}
