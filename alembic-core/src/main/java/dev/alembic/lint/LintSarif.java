package dev.alembic.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings in the Static Analysis Results Interchange Format, 2.1.0, which code hosts read. */
final class LintSarif {

    private LintSarif() {}

    static Map<String, Object> document(List<LintResult> results, List<LintRule> rules) {
        List<Map<String, Object>> findings = results.stream()
                .flatMap(result -> result.findings().stream())
                .map(LintSarif::result)
                .toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        document.put("version", "2.1.0");
        document.put("runs", List.of(members("tool", tool(rules), "results", findings)));
        return document;
    }

    private static Map<String, Object> tool(List<LintRule> rules) {
        List<Map<String, Object>> known = rules.stream()
                .map(rule -> members("id", rule.code(), "shortDescription", message(rule.about())))
                .toList();
        return Map.of("driver", members("name", "alembic", "rules", known));
    }

    private static Map<String, Object> result(LintFinding finding) {
        Map<String, Object> members = members("ruleId", finding.code(), "level", LintText.word(finding.severity()));
        members.put("message", message(finding.sentence() + " " + finding.advice()));
        finding.file().ifPresent(file -> members.put("locations", List.of(location(file, finding.line()))));
        return members;
    }

    private static Map<String, Object> location(String file, int line) {
        return Map.of(
                "physicalLocation",
                members("artifactLocation", Map.of("uri", file), "region", Map.of("startLine", Math.max(1, line))));
    }

    private static Map<String, Object> message(String text) {
        return Map.of("text", text);
    }

    private static Map<String, Object> members(String first, Object value, String second, Object other) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(first, value);
        members.put(second, other);
        return members;
    }
}
