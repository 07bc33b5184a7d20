package dev.alembic.testkit.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A folder with a file of recorded cases for each kind, one JSON object a line.
 *
 * @param folder the folder
 */
record Corpus(Path folder) {

    /**
     * The folder to replay: the one given by {@code -Dconformance.dir}, else the one beside this
     * repository, else the small sample that comes with it.
     */
    static Corpus locate() throws URISyntaxException {
        String given = System.getProperty("conformance.dir", "");
        if (!given.isEmpty()) {
            return new Corpus(Path.of(given));
        }
        Path root = Path.of(System.getProperty("alembic.root", "..")).toAbsolutePath();
        Path shared = root.resolveSibling("shared").resolve("conformance");
        return Files.isDirectory(shared) ? new Corpus(shared) : sample();
    }

    /** The sample in our own test resources. */
    static Corpus sample() throws URISyntaxException {
        return new Corpus(Path.of(Objects.requireNonNull(Corpus.class.getResource("/conformance"), "sample")
                .toURI()));
    }

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
