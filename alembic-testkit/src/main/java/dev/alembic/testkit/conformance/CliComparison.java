package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares an outcome with the record: FORMAT-revisions-cli.md, sections 4.2 to 4.4. */
final class CliComparison {

    private static final List<String> CREATE_THE_TABLE =
            List.of("upgrade", "downgrade", "stamp", "current", "ensure_version");
    private static final int USAGE = 2;

    private final JsonNode recorded;
    private final CliOutcome ours;
    private final List<Difference> differences = new ArrayList<>();

    CliComparison(JsonNode recorded, CliOutcome ours) {
        this.recorded = recorded;
        this.ours = ours;
    }

    /** Where we differ; if already the exit status does, only that is told. */
    List<Difference> differences() {
        switch (recorded.path("check").asText()) {
            case "free" -> {}
            case "usage" -> usage();
            case "fails" -> fails();
            default -> exactly();
        }
        return differences;
    }

    private void usage() {
        if (ours.exit() != USAGE || !ours.stdout().isEmpty()) {
            differences.add(
                    new Difference("usage", List.of(recorded.path("stderr").asText()), said()));
        }
    }

    private void fails() {
        if (ours.exit() == 0) {
            differences.add(new Difference("exit", List.of(everything()), said()));
        }
        List<String> heads = Json.texts(recorded.path("heads_after"));
        if (!heads.equals(ours.heads())) {
            differences.add(Difference.of("after the failure", "at " + heads, "at " + ours.heads()));
        }
    }

    private void exactly() {
        boolean succeeded = recorded.path("exit").asInt() == 0;
        if (succeeded != (ours.exit() == 0)) {
            differences.add(new Difference("exit", List.of(everything()), said()));
            return;
        }
        compare("stdout", stdout(), ours.stdout());
        compareRows(succeeded);
        compare("created", created(), ours.created());
        compare("log", log(), running(ours.log()));
        if (succeeded) {
            compare("tables_after", Json.texts(recorded.path("tables_after")), ours.tables());
            compareTable();
        }
    }

    private void compareRows(boolean succeeded) {
        StepComparison steps = new StepComparison(recorded);
        JsonNode rows = recorded.path("heads_after");
        boolean isEmptied = !succeeded
                && rows.isEmpty()
                && !recorded.path("current").isEmpty()
                && Json.texts(recorded.path("argv")).contains("--purge");
        String expected = isEmptied ? "rows: emptied, then refused" : steps.rows(rows);
        compare("rows", List.of(expected), List.of(steps.rows(Json.array(ours.heads()))));
    }

    private void compareTable() {
        if (CREATE_THE_TABLE.contains(recorded.path("argv").path(0).asText())) {
            compare(
                    "version_table_after",
                    List.of(recorded.path("version_table_after").asText()),
                    List.of(String.valueOf(ours.versionTable())));
        }
    }

    private List<String> stdout() {
        String text = CliNormalForm.withoutExtensions(recorded.path("stdout").asText());
        List<String> lines =
                new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private List<String> created() {
        return Json.items(recorded.path("created")).stream()
                .map(file -> CreatedFile.of(file).toString())
                .toList();
    }

    /** Of a run with {@code -q} the whole log is one text, so that a rule can tell it from others. */
    private List<String> log() {
        List<String> log = running(recorded.path("stderr").asText().lines().toList());
        boolean isQuiet = Json.texts(recorded.path("argv")).contains("-q");
        return isQuiet ? List.of("with -q: " + String.join("; ", log)) : log;
    }

    /** The texts of the log lines about steps and of the error, without level and logger. */
    private static List<String> running(List<String> log) {
        return log.stream()
                .map(line -> line.replaceFirst("^[A-Z]+ +\\[[^]]*] ", ""))
                .filter(line -> line.startsWith("Running "))
                .map(String::stripTrailing)
                .toList();
    }

    private void compare(String what, List<String> expected, List<String> found) {
        if (!expected.equals(found)) {
            differences.add(Difference.of(what, String.join("\n", expected), String.join("\n", found)));
        }
    }

    private String everything() {
        return String.join(
                "\n",
                recorded.path("stdout").asText(),
                String.join("\n", Json.texts(recorded.path("warnings"))),
                recorded.path("stderr").asText(),
                recorded.path("uncaught").path("message").asText());
    }

    private String said() {
        return String.join("\n", ours.stdout()) + "\n" + String.join("\n", ours.log());
    }
}
