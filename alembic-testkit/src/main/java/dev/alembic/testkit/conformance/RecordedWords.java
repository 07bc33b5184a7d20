package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.schema.Name;
import dev.alembic.schema.Reference;
import dev.alembic.testkit.conformance.DiffWords.ColumnState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wording of recorded columns, constraints and indexes. */
record RecordedWords(String dialect) {

    String column(JsonNode column) {
        boolean isKey = column.path("primary_key").asBoolean(false);
        boolean isNullable = column.path("nullable").asBoolean(!isKey && !column.has("identity"));
        ColumnState state = new ColumnState(
                type(column.path("type")),
                isNullable,
                serverDefault(
                        column.has("computed") || column.has("identity") ? column : column.path("server_default")),
                column.path("comment").asText(""));
        return DiffWords.column(JsonNames.name(column.path("name")).text(), isKey, state);
    }

    String type(JsonNode type) {
        return type.path("sql").asText();
    }

    String serverDefault(JsonNode value) {
        if (!value.isObject()) {
            return "";
        } else if (value.has("computed")) {
            JsonNode computed = value.path("computed");
            String kind =
                    computed.has("persisted") ? computed.path("persisted").asBoolean() ? "STORED" : "VIRTUAL" : "";
            return DiffWords.words("AS (" + expression(computed.path("sqltext")) + ")", kind);
        } else if (value.has("identity")) {
            return identity(value.path("identity"));
        }
        return "DEFAULT "
                + (value.has("literal") && !value.has("sql")
                        ? DiffWords.quoted(value.path("literal").asText())
                        : expression(value));
    }

    private static String identity(JsonNode identity) {
        String counting = Stream.of("start", "increment", "minvalue", "maxvalue", "cycle", "cache")
                .filter(identity::hasNonNull)
                .map(key -> key + " " + identity.path(key).asText())
                .filter(option -> !option.equals("cycle false"))
                .collect(Collectors.joining(" "));
        String always = identity.path("always").asBoolean(false) ? "ALWAYS" : "";
        return DiffWords.words("IDENTITY", always, counting);
    }

    static String expression(JsonNode node) {
        return DiffWords.expression(
                node.has("sql") ? node.path("sql").asText() : node.path("text").asText());
    }

    String index(JsonNode index) {
        return DiffWords.words(
                index.path("unique").asBoolean(false) ? "unique" : "",
                Json.items(index.path("columns")).stream()
                        .map(RecordedWords::element)
                        .collect(Collectors.joining(", ", "(", ")")),
                options(index));
    }

    private static String element(JsonNode element) {
        boolean isName = !element.isObject() || element.has("name");
        return isName ? JsonNames.name(element).text() : expression(element);
    }

    String constraint(JsonNode constraint) {
        String kind = constraint.path("constraint").asText();
        String what = switch (kind) {
            case "check" -> "(" + expression(constraint.path("sqltext")) + ")";
            case "foreign_key" -> foreignKey(constraint);
            case "exclude" -> "";
            default -> columns(constraint);
        };
        return DiffWords.words(
                kind,
                name(constraint.path("name")),
                what,
                constraint.path("deferrable").asBoolean(false) ? "DEFERRABLE" : "",
                upper("INITIALLY", constraint.path("initially")),
                options(constraint));
    }

    private static String columns(JsonNode constraint) {
        return DiffWords.columns(JsonNames.names(constraint.path("columns")));
    }

    private static String foreignKey(JsonNode constraint) {
        List<Reference> targets = Json.texts(constraint.path("refcolumns")).stream()
                .map(Reference::of)
                .toList();
        List<Name> names = targets.stream().flatMap(r -> r.columns().stream()).toList();
        return DiffWords.words(
                columns(constraint),
                DiffWords.reference(targets.get(0).table(), names),
                upper("ON DELETE", constraint.path("ondelete")),
                upper("ON UPDATE", constraint.path("onupdate")));
    }

    private static String upper(String clause, JsonNode value) {
        return value.isTextual() ? clause + " " + value.asText().toUpperCase(Locale.ROOT) : "";
    }

    static String name(JsonNode name) {
        return DiffWords.name(JsonNames.optional(name).map(Name::text));
    }

    private String options(JsonNode node) {
        String prefix = dialect + "_";
        Map<String, String> values = node.properties().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(prefix.length()), entry -> option(entry.getValue())));
        return DiffWords.options(values);
    }

    private static String option(JsonNode value) {
        if (value.isObject()) {
            return value.has("sql") || value.has("text")
                    ? expression(value)
                    : value.properties().stream()
                            .map(one -> one.getKey() + ":" + one.getValue().asText())
                            .sorted()
                            .collect(Collectors.joining(","));
        }
        return value.isArray() ? String.join(",", Json.texts(value)) : value.asText();
    }
}
