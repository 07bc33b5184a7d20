package dev.alembic.lint;

import java.util.List;

/** Findings as commands of a workflow, as GitHub documents them. */
final class LintAnnotations {

    private LintAnnotations() {}

    static List<String> lines(List<LintResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .map(LintAnnotations::line)
                .toList();
    }

    private static String line(LintFinding finding) {
        String file = finding.file().map(path -> "file=" + property(path) + ",").orElse("");
        String line = finding.line() > 0 ? "line=" + finding.line() + "," : "";
        return "::%s %s%stitle=%s::%s"
                .formatted(
                        level(finding.severity()),
                        file,
                        line,
                        property(finding.code()),
                        data(finding.sentence() + "\n" + finding.advice()));
    }

    private static String level(Severity severity) {
        return severity == Severity.NOTE ? "notice" : LintText.word(severity);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
