package dev.alembic.script;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A jar or a folder of classes, looked into no deeper than asked. */
final class ClassPathEntry {

    private static final String CLASS = ".class";

    private final Path path;
    private final Map<Path, Boolean> users = new HashMap<>();
    private @Nullable Set<String> names;
    private @Nullable String checksum;

    ClassPathEntry(Path path) {
        this.path = path;
    }

    /** Whether a source mentions the simple name of one of its classes, nested ones included. */
    boolean mayBeUsedBy(SourceFile source) {
        return users.computeIfAbsent(source.path(), p -> mentions(source.words()));
    }

    private boolean mentions(Set<String> words) {
        if (names == null) {
            names = simpleNames();
        }
        return !Collections.disjoint(names, words);
    }

    /** One checksum of all its classes. */
    String checksum() {
        if (checksum == null) {
            checksum = Fingerprints.sha256(checksums(name -> true));
        }
        return checksum;
    }

    /** Names and checksums of the classes whose names (with slashes) are wanted, in order. */
    String checksums(Predicate<String> wanted) {
        try {
            Map<String, Long> sums = Files.isDirectory(path) ? folder(wanted) : jar(wanted);
            StringBuilder listing = new StringBuilder();
            sums.forEach((name, sum) -> listing.append(name).append(' ').append(sum).append('\n'));
            return listing.toString();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
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
            for (String name : Files.isDirectory(path) ? files() : jar(n -> true).keySet()) {
                String plain = name.substring(name.lastIndexOf('/') + 1);
                Collections.addAll(simple, plain.replace(CLASS, "").split("\\$"));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return simple;
    }

    private Set<String> files() throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.walk(path)) {
            files.map(file -> path.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(CLASS))
                    .forEach(found::add);
        }
        return found;
    }

    private Map<String, Long> folder(Predicate<String> wanted) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (String name : files()) {
            if (wanted.test(name)) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(path.resolve(name)));
                sums.put(name, sum.getValue());
            }
        }
        return sums;
    }

    private Map<String, Long> jar(Predicate<String> wanted) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            jar.stream()
                    .filter(
                            entry ->
                                    entry.getName().endsWith(CLASS) && wanted.test(entry.getName()))
                    .forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }

    private static ScriptException unreadable(Path path, IOException e) {
        return new ScriptException(
                path, "Can't read \"%s\" of the classpath: %s".formatted(path, e.getMessage()), e);
    }
}
