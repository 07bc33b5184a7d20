package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalogue for JBang names artifacts in the versions that this build tries. */
class JbangCatalogTest {

    private static final Pattern COORDINATES = Pattern.compile("\"([\\w.]+):([\\w-]+):([^\":]+)\"");

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }

    private static String property(String name) throws IOException {
        var found = Pattern.compile("<%1$s>(.*?)</%1$s>".formatted(Pattern.quote(name)))
                .matcher(read("pom.xml"));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void versions_are_those_of_the_build() throws IOException {
        List<String> named = COORDINATES
                .matcher(read("jbang-catalog.json"))
                .results()
                .map(found -> found.group())
                .toList();
        String version = Pattern.compile("<artifactId>alembic-parent</artifactId>\\s*<version>(.*?)</version>")
                .matcher(read("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(named)
                .containsExactly(
                        "\"dev.alembic:alembic-cli:%s\"".formatted(version),
                        "\"org.xerial:sqlite-jdbc:%s\"".formatted(property("sqlite.version")),
                        "\"org.postgresql:postgresql:%s\"".formatted(property("postgresql.version")),
                        "\"org.mariadb.jdbc:mariadb-java-client:%s\"".formatted(property("mariadb.version")));
    }

    /** JBang starts the main class of the manifest. */
    @Test
    void the_jar_can_be_started() throws IOException {
        assertThat(read("alembic-cli/pom.xml")).contains("<mainClass>dev.alembic.cli.Main</mainClass>");
    }
}
