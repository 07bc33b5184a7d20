package dev.alembic.lint;

import java.util.List;

/** Findings as a report of JUnit in XML, which build servers read: a test for each revision. */
final class LintJunit {

    private LintJunit() {}

    static String text(List<LintResult> results) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        for (LintResult result : results) {
            List<LintFinding> others = result.findings().stream()
                    .filter(finding -> !result.revisions().contains(finding.revision()))
                    .toList();
            long failures =
                    result.findings().stream().filter(LintJunit::isFailure).count();
            xml.append("  <testsuite name=\"alembic lint\" tests=\"%d\" failures=\"%d\">\n"
                    .formatted(result.revisions().size() + 1, failures));
            test(xml, "all revisions", others);
            for (String revision : result.revisions()) {
                test(xml, revision, of(result, revision));
            }
            xml.append("  </testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static List<LintFinding> of(LintResult result, String revision) {
        return result.findings().stream()
                .filter(finding -> finding.revision().equals(revision))
                .toList();
    }

    private static boolean isFailure(LintFinding finding) {
        return finding.severity() != Severity.NOTE;
    }

    private static void test(StringBuilder xml, String name, List<LintFinding> findings) {
        xml.append("    <testcase classname=\"alembic\" name=\"%s\">\n".formatted(escaped(name)));
        for (LintFinding finding : findings) {
            String element = isFailure(finding) ? "failure" : "system-out";
            String attributes = isFailure(finding)
                    ? " type=\"%s\" message=\"%s\"".formatted(escaped(finding.code()), escaped(finding.sentence()))
                    : "";
            String text = "%s: %s %s".formatted(LintText.place(finding), finding.sentence(), finding.advice());
            xml.append("      <%s%s>%s</%s>\n".formatted(element, attributes, escaped(text), element));
        }
        xml.append("    </testcase>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
