package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.schema.TableName;
import dev.alembic.testkit.conformance.DiffWords.ColumnState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the differences of a recorded case into lines. */
final class RecordedDiffs {

    private final RecordedWords words;

    /** For cases of this dialect. */
    RecordedDiffs(String dialect) {
        this.words = new RecordedWords(dialect);
    }

    List<DiffLine> lines(JsonNode diffs) {
        return Json.items(diffs).stream().map(this::line).toList();
    }

    private DiffLine line(JsonNode diff) {
        if (diff.isArray()) {
            return changes(Json.items(diff));
        }
        String op = diff.path("op").asText();
        return switch (op) {
            case "add_table", "remove_table" -> table(op, diff.path("table"));
            case "add_column", "remove_column" -> column(op, diff);
            case "add_index", "remove_index" -> index(op, diff);
            case "add_constraint", "remove_constraint", "add_fk", "remove_fk" -> constraint(op, diff);
            case "add_table_comment", "remove_table_comment" -> comment(diff);
            default -> throw new IllegalArgumentException("no such difference: " + diff);
        };
    }

    private DiffLine table(String op, JsonNode table) {
        Stream<String> columns = Json.items(table.path("columns")).stream().map(words::column);
        Stream<String> constraints = Json.items(table.path("constraints")).stream()
                .map(words::constraint)
                .sorted();
        Stream<String> comment = table.hasNonNull("comment")
                ? Stream.of("comment " + DiffWords.quoted(table.path("comment").asText()))
                : Stream.empty();
        return DiffLine.of(
                op + " " + JsonNames.table(table, "schema", "name"),
                Stream.of(columns, constraints, comment).flatMap(parts -> parts).collect(Collectors.joining("; ")));
    }

    private DiffLine column(String op, JsonNode diff) {
        JsonNode column = diff.path("column");
        String about = op + " " + tableName(diff) + "." + JsonNames.name(column.path("name"));
        return DiffLine.of(about, words.column(column));
    }

    private DiffLine index(String op, JsonNode diff) {
        JsonNode index = diff.path("index");
        String about = words(op, tableName(diff).toString(), RecordedWords.name(index.path("name")));
        return DiffLine.of(about, words.index(index));
    }

    private DiffLine constraint(String op, JsonNode diff) {
        JsonNode constraint = diff.path("constraint");
        String columns = constraint.has("columns")
                ? DiffWords.columns(JsonNames.names(constraint.path("columns")))
                : RecordedWords.name(constraint.path("name"));
        String about = words(op, tableName(diff).toString(), columns);
        return DiffLine.of(about, words.constraint(constraint));
    }

    private static DiffLine comment(JsonNode diff) {
        return DiffLine.of(
                "comment " + tableName(diff),
                "from " + text(diff, "existing_comment") + " to " + text(diff, "comment"));
    }

    private static String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? DiffWords.quoted(node.path(key).asText()) : "none";
    }

    private DiffLine changes(List<JsonNode> changes) {
        JsonNode first = changes.get(0);
        List<String> news = new ArrayList<>();
        for (JsonNode change : changes) {
            news.add(
                    switch (change.path("op").asText()) {
                        case "modify_type" -> "type " + words.type(change.path("type"));
                        case "modify_nullable" -> change.path("nullable").asBoolean() ? "NULL" : "NOT NULL";
                        case "modify_default" -> "default " + newDefault(change);
                        case "modify_comment" -> "comment " + text(change, "comment");
                        default -> throw new IllegalArgumentException("no such change: " + change);
                    });
        }
        ColumnState present = new ColumnState(
                words.type(first.path("existing_type")),
                first.path("existing_nullable").asBoolean(),
                words.serverDefault(first.path("existing_server_default")),
                first.path("existing_comment").asText(""));
        return DiffLine.of(
                "alter_column %s.%s".formatted(tableName(first), JsonNames.name(first.path("column_name"))),
                present.words() + "; becomes " + String.join("; ", news));
    }

    private String newDefault(JsonNode change) {
        String sql = words.serverDefault(change.path("server_default"));
        return sql.isEmpty() ? "none" : sql;
    }

    private static TableName tableName(JsonNode diff) {
        return JsonNames.table(diff);
    }

    private static String words(String... words) {
        return DiffWords.words(words);
    }
}
