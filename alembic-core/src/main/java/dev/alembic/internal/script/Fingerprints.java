package dev.alembic.internal.script;

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

/**
 * Keys of compiled sources. A key stands for everything that the compiled classes depend on: the
 * source, the sources it can reach, the classes it can name, Alembic itself, the Java version.
 * Where the files are does not matter; jars that the program itself runs on are known by name, size
 * and time, everything else by content.
 */
final class Fingerprints {

    private final SourceIndex sources;
    private final List<ClassPathEntry> classPath = new ArrayList<>();
    private final String base;
    private final Map<Path, String> keys = new HashMap<>();
    private final Map<Path, String> texts = new HashMap<>();
    private final Map<Path, Boolean> users = new HashMap<>();

    Fingerprints(SourceIndex sources, ClassPath classPath) {
        this.sources = sources;
        StringBuilder parts = new StringBuilder(RuntimeCompiler.OPTIONS.toString());
        parts.append(Runtime.version().feature());
        for (Path entry : classPath.inherited()) {
            if (!Files.isDirectory(entry)) {
                parts.append('\n').append(ClassPathEntry.stamp(entry));
            } else if (ClassPath.ownEntry().filter(entry::equals).isPresent()) {
                parts.append('\n').append(new ClassPathEntry(entry).checksum());
            } else {
                this.classPath.add(new ClassPathEntry(entry));
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
        if (reachable.stream().anyMatch(this::mayUseClassPath)) {
            classPath.forEach(entry -> parts.append('\n').append(entry.checksum()));
        }
        return sha256(parts.toString());
    }

    /** One class leads to others, so a source that names one may depend on all. */
    private boolean mayUseClassPath(SourceFile source) {
        return users.computeIfAbsent(
                source.path(), path -> classPath.stream().anyMatch(entry -> entry.hasClassIn(source.words())));
    }

    /** The SHA-256 of a text, in hexadecimal digits. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The SHA-256 of some bytes. */
    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** SHA-256, for bytes that come one after the other. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
