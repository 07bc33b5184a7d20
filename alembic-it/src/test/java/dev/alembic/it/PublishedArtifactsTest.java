package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is published can be imported with one version, and is looked at before each release. */
class PublishedArtifactsTest {

    private static final Path REPOSITORY = Path.of("..");

    /** Modules of the build that nobody depends on. */
    private static final List<String> UNPUBLISHED = List.of("alembic-it", "alembic-distribution", "alembic-bom");

    private static List<String> libraries() throws IOException {
        return Pattern.compile("<module>(alembic-[\\w-]+)</module>")
                .matcher(Files.readString(REPOSITORY.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .filter(module -> !UNPUBLISHED.contains(module))
                .toList();
    }

    @Test
    void each_library_is_in_the_list_of_versions() throws IOException {
        String bom = Files.readString(REPOSITORY.resolve("alembic-bom/pom.xml"));
        assertThat(libraries()).contains("alembic-core").allMatch(library -> bom.contains(">" + library + "<"));
    }

    @Test
    void each_library_is_looked_at_before_a_release() throws IOException {
        String release = Files.readString(REPOSITORY.resolve(".ci/release"));
        assertThat(libraries())
                .allMatch(library -> Pattern.compile("[=,]" + library + "(,|\\s)")
                        .matcher(release)
                        .find());
    }
}
