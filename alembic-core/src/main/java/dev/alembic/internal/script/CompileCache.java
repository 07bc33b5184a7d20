package dev.alembic.internal.script;

import dev.alembic.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Compiled sources by key, one file each. Files appear whole or not at all and never change, so
 * several processes may use one cache; a damaged file counts as absent. Nothing depends on the
 * cache: where none of the folders can be written, every run compiles anew.
 */
final class CompileCache {

    private static final String FOLDER = ".alembic";

    private final List<Path> folders;
    private final boolean isTrusted;

    /**
     * A cache that reads from all folders and writes to the first that takes it.
     *
     * @param folders absolute; they need not exist
     * @param isTrusted whether to read what others may have written, too
     */
    CompileCache(List<Path> folders, boolean isTrusted) {
        this.folders = List.copyOf(folders);
        this.isTrusted = isTrusted;
    }

    /** The cache beside a configuration, with the user's cache directory behind it. */
    static CompileCache beside(Config config) {
        List<Path> folders = new ArrayList<>();
        folders.add(config.directory().resolve(FOLDER).resolve("cache"));
        UserCache.directory().ifPresent(folders::add);
        return new CompileCache(folders, config.isOn("trust_compile_cache"));
    }

    /** What was stored under this key; empty if nothing was or the file is damaged. */
    Optional<CompiledSource> get(String key) {
        return folders.stream().flatMap(folder -> read(folder, key).stream()).findFirst();
    }

    private Optional<CompiledSource> read(Path folder, String key) {
        Path file = file(folder, key);
        try {
            if (!isTrusted && !FileTrust.isOwn(file, root(folder))) {
                debug("Others may have written this file of the compile cache: {}", file);
                return Optional.empty();
            }
            Optional<CompiledSource> stored = CompiledSource.decode(key, Files.readAllBytes(file));
            if (stored.isEmpty()) {
                debug("Damaged file of the compile cache: {}", file);
            }
            return stored;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            debug("Can't read from the compile cache: {}", e);
            return Optional.empty();
        }
    }

    /** Whether something was marked under this key. */
    boolean isMarked(String key) {
        return get(key).isPresent();
    }

    /** Marks something that was found out, such as that nothing has changed, if a folder can be written. */
    void mark(String key) {
        put(key, new CompiledSource(List.of(), Map.of()));
    }

    /** Stores something under its key, if a folder can be written. */
    void put(String key, CompiledSource source) {
        byte[] content = source.encode(key);
        for (Path folder : folders) {
            try {
                Path file = file(folder, key);
                createFolders(folder, file);
                AtomicFile.replacePrivately(file, content);
                return;
            } catch (IOException e) {
                debug("Can't write to the compile cache: {}", e);
            }
        }
    }

    /** Asks for the logger only here: setting up logging costs more than a look into the cache. */
    private static void debug(String message, Object what) {
        LoggerFactory.getLogger("alembic.script").debug(message, what.toString());
    }

    /** A cache beside a configuration has a folder around it that is ours, too. */
    private static Path root(Path folder) {
        Path parent = folder.resolveSibling("");
        return parent.endsWith(FOLDER) ? parent : folder;
    }

    private static Path file(Path folder, String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
    }

    private static void createFolders(Path folder, Path file) throws IOException {
        if (Files.isDirectory(file.resolveSibling(""))) {
            return;
        }
        boolean isNew = !Files.exists(folder);
        FileTrust.createFolders(file.resolveSibling(""));
        Path parent = folder.resolveSibling("");
        if (isNew && parent.endsWith(FOLDER) && !Files.exists(parent.resolve(".gitignore"))) {
            AtomicFile.replace(parent.resolve(".gitignore"), new byte[] {'*', '\n'});
        }
    }
}
