package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a COLUMN, CONSTRAINT, INDEX, TABLE and METADATA of the corpus. */
final class JsonSchema {

    private static final Set<String> DIALECTS = Set.of("sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle");

    private JsonSchema() {}

    static Column column(JsonNode node) {
        Column column = Column.of(JsonNames.name(node.path("name")), JsonTypes.type(node.path("type")));
        if (node.hasNonNull("nullable")) {
            column = column.nullability(Optional.of(node.path("nullable").asBoolean()));
        }
        column = node.path("primary_key").asBoolean(false) ? column.primaryKey() : column;
        column = node.path("unique").asBoolean(false) ? column.unique() : column;
        column = node.path("index").asBoolean(false) ? column.index() : column;
        column = node.path("system").asBoolean(false) ? column.system() : column;
        if (node.hasNonNull("autoincrement")) {
            column = column.autoincrement(node.path("autoincrement").asBoolean());
        }
        if (node.hasNonNull("comment")) {
            column = column.comment(node.path("comment").asText());
        }
        return withOptions(node, withDependents(node, withDefault(node, column)));
    }

    private static Column withDefault(JsonNode node, Column column) {
        if (node.hasNonNull("computed")) {
            return column.serverDefault(JsonExpressions.computed(node.path("computed")));
        } else if (node.has("identity")) {
            return column.serverDefault(JsonExpressions.identity(node.path("identity")));
        }
        return JsonExpressions.serverDefault(node.path("server_default"))
                .map(column::serverDefault)
                .orElse(column);
    }

    private static Column withDependents(JsonNode node, Column column) {
        Column result = column;
        for (JsonNode key : node.path("foreign_keys")) {
            Reference reference = rules(key, Reference.of(key.path("target").asText()));
            result = result.references(new ForeignKeyConstraint(
                    JsonNames.optional(key.path("name")), List.of(column.name()), reference, traits(key)));
        }
        for (JsonNode check : node.path("constraints")) {
            result = result.check((CheckConstraint) constraint(check));
        }
        return result;
    }

    private static Column withOptions(JsonNode node, Column column) {
        Column result = column;
        for (Map.Entry<String, Object> option : options(node).values().entrySet()) {
            result = result.option(option.getKey(), option.getValue());
        }
        return result;
    }

    private static Reference rules(JsonNode node, Reference target) {
        return new Reference(
                target.table(),
                target.columns(),
                text(node, "ondelete"),
                text(node, "onupdate"),
                text(node, "match"),
                node.path("use_alter").asBoolean(false));
    }

    static Constraint constraint(JsonNode node) {
        Optional<Name> name = JsonNames.optional(node.path("name"));
        List<Name> columns = JsonNames.names(node.path("columns"));
        ConstraintTraits traits = traits(node);
        return switch (node.path("constraint").asText()) {
            case "primary_key" -> new PrimaryKeyConstraint(name, columns, traits);
            case "unique" -> new UniqueConstraint(name, columns, traits);
            case "check" -> new CheckConstraint(name, JsonExpressions.expression(node.path("sqltext")), traits);
            case "foreign_key" -> new ForeignKeyConstraint(name, columns, target(node), traits);
            case "exclude" -> exclude(node, name);
            default -> throw new IllegalArgumentException("no such constraint: " + node);
        };
    }

    private static Reference target(JsonNode node) {
        List<Reference> columns =
                Json.texts(node.path("refcolumns")).stream().map(Reference::of).toList();
        List<Name> names = columns.stream().flatMap(r -> r.columns().stream()).toList();
        return rules(node, Reference.of(columns.get(0).table(), names));
    }

    static ExcludeConstraint exclude(JsonNode node, Optional<Name> name) {
        List<ExcludeElement> elements = new ArrayList<>();
        for (JsonNode element : node.path("elements")) {
            SqlExpression expression = JsonExpressions.expression(element.path("expr"));
            String column = expression.asColumn().map(Name::text).orElse("");
            elements.add(
                    new ExcludeElement(expression, element.path("operator").asText(), text(node.path("ops"), column)));
        }
        Optional<SqlExpression> where = node.hasNonNull("where")
                ? Optional.of(JsonExpressions.expression(node.path("where")))
                : Optional.empty();
        return new ExcludeConstraint(name, elements, text(node, "using"), where, traits(node));
    }

    static Index index(JsonNode node) {
        return new Index(
                JsonNames.optional(node.path("name")),
                elements(node.path("columns")),
                node.path("unique").asBoolean(false),
                options(node));
    }

    /** Columns (as NAMEs) and expressions. */
    static List<SqlExpression> elements(JsonNode array) {
        return Json.items(array).stream()
                .map(one -> one.isObject() && !one.has("name")
                        ? JsonExpressions.expression(one)
                        : SqlExpression.column(JsonNames.name(one)))
                .toList();
    }

    /** A table with {@code name} and {@code schema}. */
    static Table table(JsonNode node) {
        return table(node, "name");
    }

    /** A table whose name is under another key. */
    static Table table(JsonNode node, String nameKey) {
        Stream<TableItem> items = Stream.of(
                        Json.items(node.path("columns")).stream().map(JsonSchema::column),
                        declared(node, "constraints").map(JsonSchema::constraint),
                        declared(node, "indexes").map(JsonSchema::index))
                .flatMap(part -> part);
        return new Table(
                JsonNames.table(node, "schema", nameKey),
                items.toList(),
                text(node, "comment"),
                Json.texts(node.path("prefixes")),
                options(node));
    }

    /** Without those that a column's flag brings about. */
    private static Stream<JsonNode> declared(JsonNode node, String key) {
        return Json.items(node.path(key)).stream()
                .filter(one -> !one.path("from_column_flag").asBoolean(false));
    }

    static MetaData metaData(JsonNode node) {
        List<Sequence> sequences = Json.items(node.path("sequences")).stream()
                .map(one -> new Sequence(
                        JsonNames.table(one, "schema", "name"), Optional.empty(), JsonExpressions.sequence(one)))
                .toList();
        List<Table> tables =
                Json.items(node.path("tables")).stream().map(JsonSchema::table).toList();
        return new MetaData(naming(node.path("naming_convention")), tables, sequences);
    }

    /** The convention given; the default one where there is none. */
    static NamingConvention naming(JsonNode node) {
        if (!node.isObject()) {
            return NamingConvention.DEFAULT;
        }
        Map<String, String> templates = new LinkedHashMap<>();
        node.properties().forEach(e -> templates.put(e.getKey(), e.getValue().asText()));
        return new NamingConvention(templates);
    }

    static ConstraintTraits traits(JsonNode node) {
        Optional<Boolean> deferrable = node.hasNonNull("deferrable")
                ? Optional.of(node.path("deferrable").asBoolean())
                : Optional.empty();
        return new ConstraintTraits(deferrable, text(node, "initially"), text(node, "comment"), options(node));
    }

    /** The keys that begin with the name of a dialect. */
    static Options options(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            int end = entry.getKey().indexOf('_');
            if (end > 0 && DIALECTS.contains(entry.getKey().substring(0, end))) {
                values.put(entry.getKey(), option(entry.getValue()));
            }
        }
        return new Options(values);
    }

    private static Object option(JsonNode node) {
        boolean isExpression = node.isObject() && (node.has("sql") || node.has("text"));
        return isExpression
                ? JsonExpressions.expression(node)
                : Objects.requireNonNullElse(JsonExpressions.value(node), "");
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
