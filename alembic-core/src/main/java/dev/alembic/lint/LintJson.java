package dev.alembic.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as JSON. */
final class LintJson {

    private LintJson() {}

    static Map<String, @Nullable Object> document(List<LintResult> results) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("databases", results.stream().map(LintJson::result).toList());
        return document;
    }

    private static Map<String, @Nullable Object> result(LintResult result) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("offline", result.isOffline());
        members.put("revisions", result.revisions());
        members.put(
                "findings", result.findings().stream().map(LintJson::finding).toList());
        return members;
    }

    private static Map<String, @Nullable Object> finding(LintFinding finding) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", finding.code());
        members.put("severity", LintText.word(finding.severity()));
        members.put("revision", finding.revision());
        members.put("file", finding.file().orElse(null));
        members.put("line", finding.line());
        members.put("text", finding.sentence());
        members.put("advice", finding.advice());
        return members;
    }
}
