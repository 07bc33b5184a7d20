package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.op.Statement;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code execute} is given: text, text with named parameters, or a STATEMENT. */
final class JsonStatements {

    private static final Pattern NAMED = Pattern.compile("(?<![:\\w\\\\]):(\\w+)(?!:)");

    private JsonStatements() {}

    static Statement statement(JsonNode node) {
        if (node.has("text")) {
            return raw(node);
        } else if (!node.has("statement")) {
            return Statement.sql(node.asText());
        }
        TableName table = JsonNames.table(node.path("table"), "schema", "name");
        Map<Name, SqlExpression> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(e -> values.put(Name.of(e.getKey()), value(e.getValue())));
        List<SqlExpression> where = JsonExpressions.all(node.path("where"));
        return switch (node.path("statement").asText()) {
            case "insert" -> new Statement.Insert(table, values);
            case "update" -> new Statement.Update(table, values, where);
            case "delete" -> new Statement.Delete(table, where);
            default -> throw new IllegalArgumentException("no such statement: " + node);
        };
    }

    /** Our parameters are question marks, in the order of the names. */
    private static Statement raw(JsonNode node) {
        JsonNode binds = node.path("binds");
        List<@Nullable Object> parameters = new ArrayList<>();
        Matcher name = NAMED.matcher(node.path("text").asText());
        StringBuilder text = new StringBuilder();
        while (name.find()) {
            if (binds.has(name.group(1))) {
                parameters.add(JsonExpressions.value(binds.path(name.group(1))));
                name.appendReplacement(text, "?");
            }
        }
        return new Statement.Raw(name.appendTail(text).toString(), parameters);
    }

    private static SqlExpression value(JsonNode node) {
        return node.isObject()
                ? JsonExpressions.expression(node)
                : new SqlExpression.Literal(JsonExpressions.value(node), false);
    }
}
