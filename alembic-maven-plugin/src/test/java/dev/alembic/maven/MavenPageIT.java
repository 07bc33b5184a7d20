package dev.alembic.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about Maven is right: goals, phases and parameters, and what it shows builds a project. */
class MavenPageIT {

    private static final Pattern XML = Pattern.compile("(?ms)^```xml\n(.*?)^```");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`\\w+`(?:, `\\w+`)*) \\| .* \\| (?:`([\\w-]+)`)? ?\\|$");
    private static final Pattern MOJO = Pattern.compile("(?s)<mojo>\\s*<goal>(\\w+)</goal>(.*?)</mojo>");
    private static final Pattern PHASE = Pattern.compile("<phase>([\\w-]+)</phase>");

    @TempDir
    Path root;

    private String page = "";
    private String plugin = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("../docs/maven.md"));
        plugin = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
    }

    @Test
    void all_goals_are_told_with_their_phases() {
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(page)
                .results()
                .forEach(row -> Pattern.compile("\\w+")
                        .matcher(row.group(1))
                        .results()
                        .forEach(goal -> told.put(goal.group(), row.group(2) == null ? "" : row.group(2))));
        Map<String, String> known = new TreeMap<>();
        MOJO.matcher(plugin).results().forEach(mojo -> {
            Matcher phase = PHASE.matcher(mojo.group(2));
            known.put(mojo.group(1), phase.find() && !phase.group(1).equals("none") ? phase.group(1) : "");
        });
        assertThat(told).isEqualTo(known);
    }

    @Test
    void all_properties_that_are_told_are_known() {
        assertThat(Pattern.compile("-D(alembic\\.\\w+)").matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(name -> plugin.contains("${" + name + "}"));
    }

    @Test
    void what_it_shows_builds_a_project() throws Exception {
        SmallProject project = new SmallProject(root, "single");
        Files.writeString(project.folder().resolve("pom.xml"), pom());
        Files.writeString(
                project.folder().resolve("alembic.ini"), "[alembic]\nscript_location = db\nurl = jdbc:sqlite:app.db\n");
        assertThat(project.maven("verify"))
                .contains("added column 'tasks.owner'")
                .endsWith("exit 1");
        assertThat(project.maven(arguments("alembic:revision"))).endsWith("exit 0");
        assertThat(project.maven("verify"))
                .contains("Running upgrade 1a -> ", "No new upgrade operations detected.")
                .endsWith("exit 0");
        assertThat(project.maven(arguments("alembic:plan"))).endsWith("exit 0");
        assertThat(project.folder().resolve("target/alembic/plan.md")).content().contains("There is nothing to do.");
        assertThat(project.folder().resolve("target/alembic/lint.md")).content().contains("### Lint");
    }

    /** The plugin of the page with all executions, and the driver. */
    private String pom() {
        List<String> snippets =
                XML.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(snippets).hasSizeGreaterThanOrEqualTo(3);
        String executions = String.join("", snippets.subList(1, snippets.size()));
        return SmallProject.filled("""
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <properties><alembic.version>@version@</alembic.version></properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.xerial</groupId>
                      <artifactId>sqlite-jdbc</artifactId>
                      <version>@sqlite@</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build><plugins>
                """) + snippets.get(0).replace("</executions>", executions + "</executions>")
                + "</plugins></build></project>";
    }

    /** Those of the command on the page that says this, without quotes. */
    private String[] arguments(String said) {
        Matcher command =
                Pattern.compile("mvn ([^`\n]*" + said + "[^`]*?)(?:`|\n[^-])").matcher(page);
        assertThat(command.find()).as(said).isTrue();
        return Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+")
                .matcher(command.group(1))
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
    }
}
