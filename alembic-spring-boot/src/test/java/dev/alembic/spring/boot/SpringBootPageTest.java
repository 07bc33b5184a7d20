package dev.alembic.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on Spring Boot says of code and settings. */
class SpringBootPageTest {

    private static final Path PAGE = Path.of("..", "docs", "spring-boot.md");

    /** What the snippets take for granted. */
    private static final String FILE = """
            import static org.assertj.core.api.Assertions.assertThat;
            import dev.alembic.*;
            import dev.alembic.migration.*;
            import dev.alembic.op.*;
            import dev.alembic.spring.boot.*;
            import java.util.*;
            import javax.sql.DataSource;
            import org.junit.jupiter.api.Test;
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.boot.test.context.SpringBootTest;
            import org.springframework.context.annotation.*;
            import org.springframework.stereotype.Component;

            class Snippet%d {
                static class CustomerFile { List<Map<String, Object>> rows() { return List.of(); } }
                static
            %s
            }
            """;

    @TempDir
    Path folder;

    @Test
    void snippets_compile() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        List<String> snippets = blocks("java");
        for (int number = 0; number < snippets.size(); number++) {
            Path file = folder.resolve("Snippet%d.java".formatted(number));
            String text = snippets.get(number);
            Files.writeString(file, FILE.formatted(number, text));
            arguments.add(file.toString());
        }
        assertThat(snippets).isNotEmpty();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void the_table_has_every_setting() throws IOException {
        assertThat(found("\\| `(alembic\\.[a-z-]+)` \\|")).isEqualTo(settings());
    }

    @Test
    void the_metadata_describe_every_setting() throws IOException {
        String metadata = metadata();
        assertThat(Pattern.compile("\"name\": \"alembic\\.[^}]*")
                        .matcher(metadata)
                        .results())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.group()).contains("\"description\": \""));
    }

    @Test
    void examples_of_settings_set_what_is_there() throws IOException {
        for (String block : blocks("properties")) {
            Properties properties = new Properties();
            properties.load(new StringReader(block));
            assertThat(settings()).containsAll(properties.stringPropertyNames());
        }
    }

    private static Set<String> settings() throws IOException {
        return Pattern.compile("\"name\": \"(alembic\\.[a-z-]+)\"")
                .matcher(metadata())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String metadata() throws IOException {
        return Files.readString(Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json"));
    }

    private static Set<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
