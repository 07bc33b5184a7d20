package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an operation of the corpus; {@code batch_alter_table} and {@code modify_table} aside. */
final class JsonOperations {

    private static final Map<String, ConstraintKind> KINDS = Map.of(
            "foreignkey", ConstraintKind.FOREIGN_KEY,
            "primary", ConstraintKind.PRIMARY_KEY,
            "unique", ConstraintKind.UNIQUE,
            "check", ConstraintKind.CHECK);

    private JsonOperations() {}

    /**
     * The operation.
     *
     * @throws IllegalArgumentException if our API has no way to write what the case asks for, such
     *     as rows that are none
     */
    static Operation operation(JsonNode node) {
        return switch (node.path("op").asText()) {
            case "create_table" -> new CreateTable(JsonSchema.table(node, "table_name"), flag(node, "if_not_exists"));
            case "drop_table" -> new DropTable(JsonNames.table(node), flag(node, "if_exists"), Optional.empty());
            case "rename_table" -> new RenameTable(JsonNames.table(node), JsonNames.name(node.path("new_table_name")));
            case "create_table_comment", "drop_table_comment" -> comment(node);
            case "add_column" -> addColumn(node);
            case "drop_column" -> dropColumn(node);
            case "alter_column" -> alterColumn(node);
            case "create_index" -> createIndex(node);
            case "drop_index" -> dropIndex(node);
            case "drop_constraint" -> dropConstraint(node);
            case "bulk_insert" -> bulkInsert(node);
            case "execute" -> new ExecuteSql(JsonStatements.statement(node.path("sqltext")), true);
            default -> new CreateConstraint(constrained(node), constraint(node));
        };
    }

    private static Operation comment(JsonNode node) {
        return new SetTableComment(JsonNames.table(node), text(node, "comment"), text(node, "existing_comment"));
    }

    private static Operation addColumn(JsonNode node) {
        return new AddColumn(
                JsonNames.table(node),
                JsonSchema.column(node.path("column")),
                flag(node, "if_not_exists"),
                flag(node, "inline_references"),
                flag(node, "inline_primary_key"),
                position(node),
                JsonSchema.options(node));
    }

    private static Optional<ColumnPosition> position(JsonNode node) {
        return text(node, "insert_before")
                .map(ColumnPosition::before)
                .or(() -> text(node, "insert_after").map(ColumnPosition::after));
    }

    private static Operation dropColumn(JsonNode node) {
        Optional<SqlType> existing = node.hasNonNull("existing_type")
                ? Optional.of(JsonTypes.type(node.path("existing_type")))
                : Optional.empty();
        return new DropColumn(
                JsonNames.table(node),
                JsonNames.name(node.path("column_name")),
                flag(node, "if_exists"),
                existing,
                JsonSchema.options(node),
                Optional.empty());
    }

    private static Operation alterColumn(JsonNode node) {
        Name column = JsonNames.name(node.path("column_name"));
        return new AlterColumn(
                JsonNames.table(node), column, changes(node), existing(node, column), JsonSchema.options(node));
    }

    private static List<ColumnChange> changes(JsonNode node) {
        List<ColumnChange> changes = new ArrayList<>();
        if (node.hasNonNull("nullable")) {
            changes.add(new ColumnChange.Nullability(node.path("nullable").asBoolean()));
        }
        if (node.has("server_default")) {
            changes.add(new ColumnChange.Default(JsonExpressions.serverDefault(node.path("server_default"))));
        }
        if (node.hasNonNull("type")) {
            changes.add(new ColumnChange.Type(JsonTypes.type(node.path("type"))));
        }
        if (node.has("comment")) {
            changes.add(new ColumnChange.Comment(text(node, "comment")));
        }
        if (node.hasNonNull("autoincrement")) {
            changes.add(
                    new ColumnChange.Autoincrementing(node.path("autoincrement").asBoolean()));
        }
        if (node.hasNonNull("new_column_name")) {
            changes.add(new ColumnChange.Rename(JsonNames.name(node.path("new_column_name"))));
        }
        position(node).ifPresent(position -> changes.add(new ColumnChange.Move(position)));
        return changes;
    }

    private static Optional<Column> existing(JsonNode node, Name name) {
        Column column = Column.of(name, JsonTypes.type(node.path("existing_type")));
        Column nothingKnown = column.nullability(Optional.empty());
        if (node.hasNonNull("existing_nullable")) {
            column = column.nullability(
                    Optional.of(node.path("existing_nullable").asBoolean()));
        }
        column = JsonExpressions.serverDefault(node.path("existing_server_default"))
                .map(column::serverDefault)
                .orElse(column);
        column = text(node, "existing_comment").map(column::comment).orElse(column);
        if (node.hasNonNull("existing_autoincrement")) {
            column = column.autoincrement(node.path("existing_autoincrement").asBoolean());
        }
        boolean isKnown = node.has("existing_type") || !column.equals(nothingKnown);
        return isKnown ? Optional.of(column) : Optional.empty();
    }

    private static Operation createIndex(JsonNode node) {
        Optional<Name> name = JsonNames.optional(node.path("index_name"));
        Index index = new Index(
                flag(node, "quote") ? name.map(Name::quoted) : name,
                JsonSchema.elements(node.path("columns")),
                flag(node, "unique"),
                JsonSchema.options(node));
        return new CreateIndex(JsonNames.table(node), index, flag(node, "if_not_exists"));
    }

    private static Operation dropIndex(JsonNode node) {
        return new DropIndex(
                JsonNames.name(node.path("index_name")),
                JsonNames.optional(node.path("schema")),
                JsonNames.optional(node.path("table_name")),
                flag(node, "if_exists"),
                JsonSchema.options(node),
                Optional.empty());
    }

    private static Operation dropConstraint(JsonNode node) {
        Optional<ConstraintKind> kind = text(node, "type").map(JsonOperations::kind);
        return new DropConstraint(
                JsonNames.table(node),
                JsonNames.optional(node.path("constraint_name")),
                kind,
                flag(node, "if_exists"),
                Optional.empty());
    }

    private static ConstraintKind kind(String word) {
        return Optional.ofNullable(KINDS.get(word))
                .orElseThrow(() -> new IllegalArgumentException("no kind of constraint: " + word));
    }

    private static TableName constrained(JsonNode node) {
        return node.has("source_table")
                ? JsonNames.table(node, "source_schema", "source_table")
                : JsonNames.table(node);
    }

    private static Constraint constraint(JsonNode node) {
        Optional<Name> name = JsonNames.optional(node.path("constraint_name"));
        List<Name> columns = JsonNames.names(node.path("columns"));
        return switch (node.path("op").asText()) {
            case "create_primary_key" -> new PrimaryKeyConstraint(name, columns, JsonSchema.traits(node));
            case "create_unique_constraint" -> new UniqueConstraint(name, columns, JsonSchema.traits(node));
            case "create_check_constraint" ->
                new CheckConstraint(name, JsonExpressions.expression(node.path("condition")), JsonSchema.traits(node));
            case "create_foreign_key" -> foreignKey(node, name);
            case "create_exclude_constraint" -> JsonSchema.exclude(node, name);
            default -> throw new IllegalArgumentException("no such operation: " + node);
        };
    }

    private static Constraint foreignKey(JsonNode node, Optional<Name> name) {
        Reference reference = new Reference(
                JsonNames.table(node, "referent_schema", "referent_table"),
                JsonNames.names(node.path("remote_cols")),
                text(node, "ondelete"),
                text(node, "onupdate"),
                text(node, "match"),
                flag(node, "use_alter"));
        return new ForeignKeyConstraint(
                name, JsonNames.names(node.path("local_cols")), reference, JsonSchema.traits(node));
    }

    private static Operation bulkInsert(JsonNode node) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (!node.path("rows").isArray()) {
            throw new IllegalArgumentException("rows are a list: " + node.path("rows"));
        }
        for (JsonNode row : node.path("rows")) {
            if (!row.isObject()) {
                throw new IllegalArgumentException("a row has names for its values: " + row);
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            row.properties().forEach(e -> values.put(e.getKey(), rowValue(e.getValue())));
            rows.add(values);
        }
        boolean isMulti = node.path("multiinsert").asBoolean(true);
        return new BulkInsert(JsonSchema.table(node.path("table")), rows, isMulti);
    }

    private static @Nullable Object rowValue(JsonNode node) {
        return JsonExpressions.isExpression(node) ? JsonExpressions.expression(node) : JsonExpressions.value(node);
    }

    private static boolean flag(JsonNode node, String key) {
        return node.path(key).asBoolean(false);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }
}
