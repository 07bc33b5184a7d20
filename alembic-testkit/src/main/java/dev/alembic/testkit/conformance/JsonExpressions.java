package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlExpression.JunctionKind;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an EXPR and a DEFAULT of the corpus. */
final class JsonExpressions {

    private static final ObjectMapper VALUES = new ObjectMapper();

    private static final List<String> FORMS = List.of(
            "text",
            "column",
            "literal_column",
            "literal",
            "inline_literal",
            "constant",
            "function",
            "operator",
            "unary",
            "and",
            "or",
            "cast",
            "group",
            "label",
            "next_value",
            "sql");

    private JsonExpressions() {}

    /** Whether it is an EXPR, where a JSON value could stand as well. */
    static boolean isExpression(JsonNode node) {
        return node.isObject() && FORMS.stream().anyMatch(node::has);
    }

    static SqlExpression expression(JsonNode node) {
        if (!node.isObject()) {
            return SqlExpression.text(node.asText());
        } else if (node.has("text")) {
            boolean isFilled = node.has("binds") && node.has("sql");
            return SqlExpression.text(node.path(isFilled ? "sql" : "text").asText());
        } else if (node.has("literal_column")) {
            return SqlExpression.text(node.path("literal_column").asText());
        } else if (node.has("column")) {
            return column(node);
        } else if (node.has("literal")) {
            return new SqlExpression.Literal(value(node.path("literal")), false);
        } else if (node.has("inline_literal")) {
            return new SqlExpression.Literal(value(node.path("inline_literal")), true);
        }
        return compound(node);
    }

    private static SqlExpression compound(JsonNode node) {
        if (node.has("constant")) {
            String kind = node.path("constant").asText().toUpperCase(Locale.ROOT);
            return new SqlExpression.Constant(SqlExpression.ConstantKind.valueOf(kind));
        } else if (node.has("function")) {
            return new SqlExpression.Function(
                    node.path("function").asText(),
                    all(node.path("args")),
                    node.path("ansi").asBoolean(false));
        } else if (node.has("operator")) {
            return expression(node.path("left")).op(node.path("operator").asText(), expression(node.path("right")));
        } else if (node.has("unary")) {
            return unary(node.path("unary").asText(), expression(node.path("operand")));
        } else if (node.has("and")) {
            return new SqlExpression.Junction(JunctionKind.AND, all(node.path("and")));
        } else if (node.has("or")) {
            return new SqlExpression.Junction(JunctionKind.OR, all(node.path("or")));
        }
        return wrapped(node);
    }

    private static SqlExpression wrapped(JsonNode node) {
        if (node.has("cast")) {
            return new SqlExpression.Cast(expression(node.path("cast")), JsonTypes.type(node.path("type")));
        } else if (node.has("group")) {
            return new SqlExpression.Group(expression(node.path("group")));
        } else if (node.has("label")) {
            return new SqlExpression.Label(node.path("label").asText(), expression(node.path("element")));
        } else if (node.has("next_value")) {
            return new SqlExpression.NextValue(JsonNames.table(node.path("next_value"), "schema", "name"));
        }
        return SqlExpression.text(node.path("sql").asText());
    }

    static List<SqlExpression> all(JsonNode array) {
        return Json.items(array).stream().map(JsonExpressions::expression).toList();
    }

    private static SqlExpression column(JsonNode node) {
        Optional<TableName> table =
                JsonNames.optional(node.path("table")).map(name -> new TableName(Optional.empty(), name));
        return new SqlExpression.ColumnRef(table, JsonNames.name(node.path("column")));
    }

    private static SqlExpression unary(String kind, SqlExpression operand) {
        String name = kind.equals("neg") ? "NEGATE" : kind.toUpperCase(Locale.ROOT);
        return new SqlExpression.Unary(SqlExpression.UnaryKind.valueOf(name), operand);
    }

    /** A value as Java has it: a string, number, boolean, list, map or null. */
    static @Nullable Object value(JsonNode node) {
        return VALUES.convertValue(node, Object.class);
    }

    /** A server default; absent where the node is missing or null. */
    static Optional<ServerDefault> serverDefault(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        } else if (node.has("literal")) {
            return Optional.of(ServerDefault.literal(node.path("literal").asText()));
        } else if (node.has("computed")) {
            return Optional.of(computed(node.path("computed")));
        } else if (node.has("identity")) {
            return Optional.of(identity(node.path("identity")));
        }
        return Optional.of(ServerDefault.expression(expression(node)));
    }

    static Computed computed(JsonNode node) {
        Optional<Boolean> stored = node.hasNonNull("persisted")
                ? Optional.of(node.path("persisted").asBoolean())
                : Optional.empty();
        return new Computed(expression(node.path("sqltext")), stored);
    }

    static Identity identity(JsonNode node) {
        JsonNode always = node.path("always");
        Optional<Boolean> isAlways = always.isNull() ? Optional.empty() : Optional.of(always.asBoolean(false));
        boolean onNull = node.path("oracle_on_null").asBoolean(false);
        return new Identity(isAlways, onNull, sequence(node));
    }

    /** How numbers are counted. */
    static SequenceOptions sequence(JsonNode node) {
        SequenceOptions options = SequenceOptions.DEFAULT;
        if (node.hasNonNull("start")) {
            options = options.start(node.path("start").asLong());
        }
        if (node.hasNonNull("increment")) {
            options = options.increment(node.path("increment").asLong());
        }
        if (node.hasNonNull("minvalue")) {
            options = options.minValue(node.path("minvalue").asLong());
        }
        if (node.hasNonNull("maxvalue")) {
            options = options.maxValue(node.path("maxvalue").asLong());
        }
        if (node.hasNonNull("cycle")) {
            options = options.cycle(node.path("cycle").asBoolean());
        }
        if (node.hasNonNull("cache")) {
            options = options.cache(node.path("cache").asLong());
        }
        if (node.hasNonNull("oracle_order")) {
            options = options.order(node.path("oracle_order").asBoolean());
        }
        options = node.path("nominvalue").asBoolean(false) ? options.withoutMinValue() : options;
        return node.path("nomaxvalue").asBoolean(false) ? options.withoutMaxValue() : options;
    }
}
