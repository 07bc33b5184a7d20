package dev.alembic.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gradle.api.Project;
import org.gradle.api.tasks.JavaExec;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts on the page about Gradle configure a project. */
class GradlePageTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```groovy\n(.*?)^```");
    private static final Pattern TASK = Pattern.compile("`(alembic[A-Z]\\w+)`");

    @TempDir
    Path folder;

    private String page = "";
    private Project project;

    @BeforeEach
    void configure() throws IOException {
        page = Files.readString(Path.of("../docs/gradle.md"));
        project = ProjectBuilder.builder().withProjectDir(folder.toFile()).build();
        project.getExtensions().getExtraProperties().set("alembicVersion", "1");
        List<String> scripts =
                FENCE.matcher(page).results().map(found -> found.group(1)).toList();
        for (String script : scripts) {
            // The class path of these tests has the plugin.
            if (!script.startsWith("buildscript")) {
                // Gradle remembers what it has read.
                Path file = Files.writeString(folder.resolve("page%d.gradle".formatted(script.hashCode())), script);
                project.apply(Map.of("from", file.toFile()));
            }
        }
    }

    @Test
    void settings_reach_the_tasks() {
        UpgradeTask task = (UpgradeTask) project.getTasks().getByName("alembicUpgrade");
        assertThat(task.getScripts().get()).isEqualTo("src/main/db");
        assertThat(task.getUrl().get()).isEqualTo("jdbc:postgresql://localhost/shop");
        assertThat(task.getUser().get()).isEqualTo("shop");
    }

    @Test
    void all_tasks_that_are_named_are_there() {
        assertThat(TASK.matcher(page).results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allMatch(name -> project.getTasks().getNames().contains(name));
    }

    @Test
    void the_plugin_is_found_by_its_id() throws IOException {
        assertThat(AlembicPlugin.class.getResource("/META-INF/gradle-plugins/dev.alembic.properties"))
                .isNotNull();
        assertThat(Files.readString(Path.of("marker/pom.xml")))
                .contains(
                        "<artifactId>dev.alembic.gradle.plugin</artifactId>",
                        "<artifactId>alembic-gradle-plugin</artifactId>");
    }

    @Test
    void the_command_is_that_of_the_jar() throws IOException {
        JavaExec command = (JavaExec) project.getTasks().getByName("alembicRun");
        assertThat(Files.readString(Path.of("../alembic-cli/pom.xml")))
                .contains("<mainClass>%s</mainClass>"
                        .formatted(command.getMainClass().get()));
    }
}
