package dev.alembic.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:15:04Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"generic", "multidb", "sql", "jpa"})
    void what_init_makes_runs_at_once(String template) {
        assertThat(alembic("init", "-t", template, "db")).isZero();
        assertThat(alembic("revision", "-m", "first step", "--rev-id", "a1")).isZero();
        assertThat(alembic("upgrade", "head")).isZero();
        assertThat(alembic("downgrade", "base")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "multidb", "jpa"})
    void a_package_is_no_obstacle(String template) {
        assertThat(alembic("init", "-t", template, "--package", "com.example.db", "db"))
                .isZero();
        assertThat(alembic("revision", "-m", "first step", "--rev-id", "a1")).isZero();
        assertThat(folder.resolve("db/versions/Va1_first_step.java"))
                .content()
                .startsWith("package com.example.db;\n\nimport static dev.alembic.schema.Dsl.*;\n");
        assertThat(alembic("upgrade", "head")).isZero();
    }

    @Test
    void multidb_brings_each_revision_to_each_database() throws SQLException {
        assertThat(alembic("init", "-t", "multidb", "db")).isZero();
        assertThat(alembic("revision", "-m", "first step", "--rev-id", "a1")).isZero();
        assertThat(alembic("upgrade", "head")).isZero();
        assertThat(version("first.db")).isEqualTo("a1");
        assertThat(version("second.db")).isEqualTo("a1");
    }

    @Test
    void sql_writes_sql_files_unless_told_otherwise() throws IOException {
        assertThat(alembic("init", "-t", "sql", "db")).isZero();
        assertThat(alembic("revision", "-m", "first step", "--rev-id", "a1")).isZero();
        assertThat(folder.resolve("db/versions/Va1_first_step.sql")).hasContent("""
                        -- revision: a1
                        -- message: first step
                        -- created: 2026-11-21T20:15:04Z
                        -- upgrade
                        -- downgrade
                        """);
        assertThat(alembic("revision", "-m", "in Java", "--rev-id", "b2", "--type", "java"))
                .isZero();
        assertThat(folder.resolve("db/versions/Vb2_in_java.java")).exists();
        Path config = folder.resolve("alembic.ini");
        Files.writeString(config, Files.readString(config).replace("= sql", "= sqll"));
        assertThat(alembic("revision", "-m", "x")).isOne();
    }

    @Test
    void jpa_finds_the_entities_of_a_maven_project() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        assertThat(alembic("init", "-t", "jpa", "--package", "com.example.db", "db"))
                .isZero();
        assertThat(folder.resolve("alembic.ini")).content().contains("""
                        classpath =
                            %(here)s/target/classes
                            %(here)s/target/dependency/*
                        """);
        assertThat(folder.resolve("db/Env.java")).hasContent("""
                        package com.example.db;

                        import dev.alembic.hibernate.HibernateEnvironment;
                        import dev.alembic.hibernate.HibernateMetaData;

                        class Env extends HibernateEnvironment {
                            @Override
                            protected HibernateMetaData entities() {
                                // or: ofPackages("com.example"), of(Task.class), \
                        persistenceUnit("tasks")
                                return HibernateMetaData.ofCompiledClasses();
                            }
                        }
                        """);
        assertThat(folder.resolve("db/README.md")).content().contains("<version>" + Version.text() + "</version>");
    }

    @Test
    void spring_boot_writes_revisions_into_the_application() throws IOException {
        Path application = Files.createDirectories(folder.resolve("src/main/java/com/example/shop"));
        Files.writeString(
                application.resolve("ShopApplication.java"),
                "package com.example.shop;\n\n@SpringBootApplication\nclass ShopApplication {}\n");
        assertThat(alembic("init", "-t", "spring-boot", "alembic")).isZero();
        assertThat(alembic("revision", "-m", "first step", "--rev-id", "a1")).isZero();
        assertThat(application.resolve("db/Va1_first_step.java"))
                .content()
                .startsWith("package com.example.shop.db;\n");
        assertThat(folder.resolve("alembic/Env.java")).content().contains(".springBoot()");
        assertThat(folder.resolve("alembic/versions")).doesNotExist();
    }

    @Test
    void spring_boot_takes_a_package_that_is_named() {
        assertThat(alembic("init", "-t", "spring-boot", "alembic")).isOne();
        assertThat(alembic("init", "-t", "spring-boot", "--package", "com.example.db", "alembic"))
                .isZero();
        assertThat(alembic("revision", "-m", "first step", "--rev-id", "a1")).isZero();
        assertThat(folder.resolve("src/main/java/com/example/db/Va1_first_step.java"))
                .exists();
    }

    @Test
    void every_template_has_its_own_files() {
        for (Templates template : Templates.all()) {
            assertThat(Templates.class.getResource("/dev/alembic/cli/templates/" + template.displayName()))
                    .as(template.displayName())
                    .isNotNull();
        }
    }

    private String version(String database) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve(database);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM alembic_version")) {
            return rows.getString(1);
        }
    }

    private int alembic(String... arguments) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(InputStream.nullInputStream(), out, out, false);
        return new Cli().run(new Invocation(List.of(arguments), folder, Map.of(), CLOCK, streams));
    }
}
