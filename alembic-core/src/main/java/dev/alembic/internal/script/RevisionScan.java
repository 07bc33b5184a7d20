package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Reads the headers of all revision files. */
final class RevisionScan {

    private RevisionScan() {}

    /**
     * Reads the headers of these files.
     *
     * @return in the order of the files; one that is reached twice, through a link or through two
     *     locations, is read once and a warning is logged
     * @throws ScriptException if one of them is no revision
     */
    static List<RevisionFile> of(List<Path> files) {
        RevisionReader reader = new RevisionReader();
        List<RevisionFile> revisions = new ArrayList<>(files.size());
        Map<String, Path> firstById = new HashMap<>();
        for (Path file : files) {
            RevisionFile revision = reader.read(file);
            Path first = firstById.putIfAbsent(revision.id(), file);
            if (first != null && isSame(first, file)) {
                warn(file);
            } else {
                revisions.add(revision);
            }
        }
        return revisions;
    }

    /** Asks for the logger only here: setting up logging costs more than reading 100 headers. */
    private static void warn(Path file) {
        LoggerFactory.getLogger("alembic.script")
                .warn("File {} loaded twice! ignoring. Please ensure version_locations is" + " unique.", file);
    }

    private static boolean isSame(Path first, Path second) {
        try {
            return Files.isSameFile(first, second);
        } catch (IOException e) {
            throw new ScriptException(second, "Can't read \"%s\".".formatted(second), e);
        }
    }
}
