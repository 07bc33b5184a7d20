package dev.alembic.script;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys of compiled sources. A key stands for everything that the compiled classes depend on: the
 * source, the sources it can reach, the classes it can name, the migration API, the Java version.
 * The places of the files do not matter.
 */
final class Fingerprints {

    private static final Pattern API =
            Pattern.compile("dev/alembic/(error|migration|op|schema)/.*");

    private final SourceIndex sources;
    private final List<ClassPathEntry> classPath = new ArrayList<>();
    private final String base;
    private final Map<Path, String> keys = new HashMap<>();
    private final Map<Path, String> texts = new HashMap<>();

    Fingerprints(SourceIndex sources, ClassPath classPath) {
        this.sources = sources;
        StringBuilder parts = new StringBuilder(JavaCompilation.OPTIONS.toString());
        parts.append(Runtime.version().feature());
        Optional<Path> own = ClassPath.ownEntry();
        own.ifPresent(
                entry -> parts.append(new ClassPathEntry(entry).checksums(Fingerprints::isApi)));
        for (Path entry : classPath.inherited()) {
            if (own.isPresent() && own.get().equals(entry)) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                this.classPath.add(new ClassPathEntry(entry));
            } else {
                parts.append('\n').append(ClassPathEntry.stamp(entry));
            }
        }
        classPath.configured().forEach(e -> this.classPath.add(new ClassPathEntry(e)));
        this.base = sha256(parts.toString());
    }

    /** The key of a source, in hexadecimal digits. */
    String of(SourceFile source) {
        String known = keys.get(source.path());
        if (known == null) {
            known = key(source);
            keys.put(source.path(), known);
        }
        return known;
    }

    private String key(SourceFile source) {
        StringBuilder parts = new StringBuilder(base);
        List<SourceFile> reachable = sources.reachableFrom(source);
        parts.append('\n').append(source.path().getFileName());
        for (SourceFile file : reachable) {
            parts.append('\n').append(file.path().getFileName());
            parts.append(texts.computeIfAbsent(file.path(), path -> sha256(file.text())));
        }
        for (ClassPathEntry entry : classPath) {
            if (reachable.stream().anyMatch(entry::mayBeUsedBy)) {
                parts.append('\n').append(entry.checksum());
            }
        }
        return sha256(parts.toString());
    }

    private static boolean isApi(String className) {
        return API.matcher(className).matches();
    }

    /** The SHA-256 of a text, in hexadecimal digits. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The SHA-256 of some bytes. */
    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
