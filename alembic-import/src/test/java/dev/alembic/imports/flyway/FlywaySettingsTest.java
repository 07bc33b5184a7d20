package dev.alembic.imports.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are found wherever a project keeps them. */
class FlywaySettingsTest {

    @TempDir
    Path folder;

    private FlywaySettings read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        FlywaySettings settings = new FlywaySettings();
        FlywayConfigFile.read(file, settings);
        return settings;
    }

    @Test
    void reads_flyway_conf() throws IOException {
        FlywaySettings settings = read("flyway.conf", """
            flyway.table=history
            flyway.locations=filesystem:sql,classpath:db/migration
            flyway.placeholders.owner=Ann B
            """);
        assertThat(settings.historyTable()).isEqualTo("history");
        assertThat(settings.list("locations")).containsExactly("filesystem:sql", "classpath:db/migration");
        assertThat(settings.placeholders()).containsEntry("OWNER", "Ann B");
    }

    @Test
    void reads_flyway_toml() throws IOException {
        FlywaySettings settings = read("flyway.toml", """
            id = "x" # of the project
            [environments.dev]
            url = "jdbc:h2:mem:x"

            [flyway]
            table = 'history'
            sqlMigrationPrefix = "M"
            locations = [
              "filesystem:sql", # those that count
              "filesystem:more"
            ]
            [flyway.placeholders]
            owner = "Ann \\"B\\""
            limit = 2
            """);
        assertThat(settings.historyTable()).isEqualTo("history");
        assertThat(settings.list("locations")).containsExactly("filesystem:sql", "filesystem:more");
        assertThat(settings.placeholders()).containsEntry("owner", "Ann \"B\"").containsEntry("limit", "2");
        assertThat(settings.get("sqlMigrationPrefix")).contains("M");
    }

    @Test
    void reads_the_maven_plugin() throws IOException {
        FlywaySettings settings = read("pom.xml", """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <properties><owner>Ann</owner><flyway.encoding>ISO-8859-1</flyway.encoding></properties>
              <build><plugins>
                <plugin><artifactId>other</artifactId><configuration><table>no</table></configuration></plugin>
                <plugin>
                  <groupId>org.flywaydb</groupId>
                  <artifactId>flyway-maven-plugin</artifactId>
                  <configuration>
                    <table>history</table>
                    <locations><location>filesystem:sql</location><location>filesystem:b</location></locations>
                    <placeholders><owner>${owner}!</owner></placeholders>
                  </configuration>
                </plugin>
              </plugins></build>
            </project>
            """);
        assertThat(settings.historyTable()).isEqualTo("history");
        assertThat(settings.list("locations")).containsExactly("filesystem:sql", "filesystem:b");
        assertThat(settings.placeholders()).containsEntry("owner", "Ann!");
        assertThat(settings.encoding().name()).isEqualTo("ISO-8859-1");
    }

    @Test
    void reads_spring_boot() throws IOException {
        assertThat(read("application.properties", "spring.flyway.sql-migration-prefix=M\n")
                        .get("sqlMigrationPrefix"))
                .contains("M");
        FlywaySettings settings = read("application.yml", """
            spring:
              flyway:
                locations: [ "classpath:a", "classpath:b" ]
                placeholders:
                  owner: Ann
            ---
            server.port: 1
            """);
        assertThat(settings.list("locations")).containsExactly("classpath:a", "classpath:b");
        assertThat(settings.placeholders()).containsEntry("owner", "Ann");
    }

    @Test
    void versions_are_ordered_by_their_numbers() {
        assertThat(FlywayVersion.parse("1_10").orElseThrow())
                .isGreaterThan(FlywayVersion.parse("1.9").orElseThrow())
                .isLessThan(FlywayVersion.parse("2").orElseThrow())
                .isEqualByComparingTo(FlywayVersion.parse("1.10.0").orElseThrow());
        assertThat(FlywayVersion.parse("1a")).isEmpty();
    }
}
