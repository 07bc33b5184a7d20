package dev.alembic.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written is understood by real databases, and its reverse takes it back. The files in
 * {@code laws} say of each database what it refuses, and what else does not come back.
 */
class OperationLawsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void an_operation_runs_and_its_reverse_restores_the_schema(String name) throws Exception {
        try (LawServer server = LawServer.named(name)) {
            StringBuilder report = new StringBuilder();
            for (LawCase law : LawCases.all()) {
                String outcome = Trial.of(server, law);
                if (!outcome.equals(Trial.RESTORED)) {
                    report.append(law).append(": ").append(outcome).append('\n');
                }
            }
            assertThat(report.toString()).isEqualTo(expected(name));
        }
    }

    private static String expected(String name) throws Exception {
        return Files.readString(
                Path.of(Objects.requireNonNull(OperationLawsTest.class.getResource("/laws/" + name + ".txt"))
                        .toURI()));
    }
}
