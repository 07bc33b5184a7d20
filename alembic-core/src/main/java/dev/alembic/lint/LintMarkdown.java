package dev.alembic.lint;

import dev.alembic.internal.text.Markdown;

/** Findings as a table in Markdown, for reviewers. */
final class LintMarkdown {

    private LintMarkdown() {}

    static String text(LintResult result) {
        StringBuilder text = new StringBuilder("### Lint\n\n%s\n".formatted(result.summary()));
        if (!result.findings().isEmpty()) {
            text.append("\n| | where | what | what to do |\n|---|---|---|---|\n");
            result.findings().forEach(finding -> text.append(row(finding)));
        }
        return text.toString();
    }

    private static String row(LintFinding finding) {
        return "| %s | %s | **%s**: %s | %s |\n"
                .formatted(
                        LintText.word(finding.severity()),
                        Markdown.code(LintText.place(finding)),
                        Markdown.plain(finding.code()),
                        Markdown.plain(finding.sentence()),
                        Markdown.plain(finding.advice()));
    }
}
