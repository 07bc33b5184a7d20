package dev.alembic.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A job that migrates and ends, in a process of its own. */
class ExitAfterUpgradeTest {

    @TempDir
    Path folder;

    /** The application; it would say so if it began to work. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, AlembicAutoConfiguration.class})
    public static class Job {

        /** Starts it. */
        public static void main(String[] arguments) {
            SpringApplication.run(Job.class, arguments);
        }

        @Bean
        CommandLineRunner work() {
            return arguments -> System.out.println("at work");
        }
    }

    @Test
    void a_job_ends_when_the_database_is_up_to_date() throws Exception {
        String output = run(0, Applications.SHOP);
        assertThat(output).doesNotContain("at work");
        try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, null, "CUSTOMERS", null)
                            .next())
                    .isTrue();
        }
    }

    @Test
    void a_job_that_fails_says_so() throws IOException, InterruptedException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(versions.resolve("one.sql"), "-- revision: cccc\n-- upgrade\nDROP TABLE nothing;\n");
        run(1, "alembic.script-location=" + folder);
    }

    private String url() {
        return "jdbc:h2:" + folder.resolve("job");
    }

    private String run(int expected, String setting) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Job.class.getName(),
                "--alembic.exit-after-upgrade=true",
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=sa",
                "--" + setting));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isEqualTo(expected);
        return text;
    }
}
