package dev.alembic.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings in lines, for people. */
final class LintText {

    private LintText() {}

    /** Where something stands: {@code versions/a.sql:3}. */
    static String place(LintFinding finding) {
        String where = finding.file().orElse(finding.revision().isEmpty() ? "all revisions" : finding.revision());
        return finding.line() > 0 ? where + ":" + finding.line() : where;
    }

    static List<String> lines(LintResult result) {
        List<String> lines = new ArrayList<>();
        for (LintFinding finding : result.findings()) {
            lines.add("%s: %s %s".formatted(place(finding), word(finding.severity()), finding.code()));
            lines.add("    " + finding.sentence());
            lines.add("    " + finding.advice());
        }
        return lines;
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
