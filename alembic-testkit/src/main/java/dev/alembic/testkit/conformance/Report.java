package dev.alembic.testkit.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Counts the outcomes of one kind, and writes down the failures. */
final class Report {

    private final String kind;
    private final Deviations deviations;
    private final List<String> failures = new ArrayList<>();
    private int passed;
    private int deviating;

    Report(String kind, Deviations deviations) {
        this.kind = kind;
        this.deviations = deviations;
    }

    /** Counts a case as passed, as a deviation if each difference has a rule, or else as failed. */
    void count(String id, List<Difference> differences) {
        List<Difference> unexplained =
                differences.stream().filter(one -> !deviations.cover(kind, one)).toList();
        if (!unexplained.isEmpty()) {
            failures.add(id + ": " + unexplained.get(0));
        } else if (differences.isEmpty()) {
            passed++;
        } else {
            deviating++;
        }
    }

    /** Counts a case as failed: it did not even end as it should. */
    void countFailure(String id, String how) {
        failures.add(id + ": " + how);
    }

    List<String> failures() {
        return failures;
    }

    /** The line that closes a kind. */
    String summary() {
        String counts = kind + ": " + passed + " passed, " + failures.size() + " failed";
        return deviating == 0 ? counts : counts + ", " + deviating + " deviations";
    }

    /** Appends each failing id with its first difference. */
    void appendFailures(Path file) throws IOException {
        Files.write(file, failures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
