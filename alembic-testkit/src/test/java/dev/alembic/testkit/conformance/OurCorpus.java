package dev.alembic.testkit.conformance;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where our record is. */
final class OurCorpus {

    private OurCorpus() {}

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
        return new Corpus(Path.of(Objects.requireNonNull(OurCorpus.class.getResource("/conformance"), "sample")
                .toURI()));
    }
}
