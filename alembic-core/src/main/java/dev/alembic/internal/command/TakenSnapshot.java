package dev.alembic.internal.command;

import dev.alembic.internal.snapshot.SchemaSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot's files are to say.
 *
 * @param schema what was read
 * @param isOnAllHeads whether nothing is pending there
 * @param texts file to text
 */
public record TakenSnapshot(SchemaSnapshot schema, boolean isOnAllHeads, Map<Path, String> texts) {

    /** Copies the map, in its order. */
    public TakenSnapshot {
        texts = new LinkedHashMap<>(texts);
    }

    /** What makes it. */
    public String sql() {
        return texts.values().iterator().next();
    }

    /** The files that say something else, or aren't there. */
    public List<Path> outdated() {
        List<Path> outdated = new ArrayList<>();
        texts.forEach((file, text) -> {
            if (!SnapshotFiles.says(file, text)) {
                outdated.add(file);
            }
        });
        return outdated;
    }

    /** Writes those files that say something else, and answers which. */
    public List<Path> write() {
        List<Path> outdated = outdated();
        texts.forEach((file, text) -> {
            if (outdated.contains(file)) {
                SnapshotFiles.write(file, text);
            }
        });
        return outdated;
    }
}
