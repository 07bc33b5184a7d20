package dev.alembic.cli.command;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings in lines: for people, and as annotations of GitHub. */
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

    static String summary(LintResult result, boolean hasSizes) {
        int revisions = result.revisions().size();
        int findings = result.findings().size();
        String looked = revisions == 1 ? "one revision" : revisions + " revisions";
        String found = findings == 0 ? "nothing" : findings == 1 ? "one finding" : findings + " findings";
        String unknown = hasSizes ? "what tables were before" : "how large tables are, and what they were before,";
        String offline = result.isOffline() ? " No database was asked: %s isn't known.".formatted(unknown) : "";
        return "Looked at %s: %s.%s".formatted(looked, found, offline);
    }

    /** Commands of a workflow, as GitHub documents them. */
    static List<String> annotations(List<LintResult> results) {
        List<String> lines = new ArrayList<>();
        for (LintResult result : results) {
            for (LintFinding finding : result.findings()) {
                String file = finding.file()
                        .map(path -> "file=" + property(path) + ",")
                        .orElse("");
                String line = finding.line() > 0 ? "line=" + finding.line() + "," : "";
                lines.add("::%s %s%stitle=%s::%s"
                        .formatted(
                                level(finding.severity()),
                                file,
                                line,
                                property(finding.code()),
                                data(finding.sentence() + "\n" + finding.advice())));
            }
        }
        return lines;
    }

    private static String level(Severity severity) {
        return severity == Severity.NOTE ? "notice" : word(severity);
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
