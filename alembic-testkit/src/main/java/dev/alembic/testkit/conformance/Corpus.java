package dev.alembic.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a file of recorded cases for each kind, one JSON object a line.
 *
 * @param folder the folder
 */
record Corpus(Path folder) {

    /**
     * The replayers whose files are here.
     *
     * @throws IllegalStateException if there is none, so that nothing is never taken for a success
     */
    List<CaseReplayer> replayable(List<CaseReplayer> replayers) {
        List<CaseReplayer> present = replayers.stream()
                .filter(one -> Files.isRegularFile(file(one.kind())))
                .toList();
        if (present.isEmpty()) {
            throw new IllegalStateException("No cases to replay in " + folder);
        }
        return present;
    }

    List<String> cases(String kind) throws IOException {
        return Files.readAllLines(file(kind));
    }

    private Path file(String kind) {
        return folder.resolve(kind + ".jsonl");
    }
}
