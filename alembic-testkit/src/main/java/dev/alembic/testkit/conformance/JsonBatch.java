package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.op.BatchAlter;
import dev.alembic.schema.Column;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@code batch_alter_table} of the corpus. */
final class JsonBatch {

    private JsonBatch() {}

    static BatchAlter batch(JsonNode node) {
        return new BatchAlter(
                JsonNames.table(node),
                Json.items(node.path("operations")).stream()
                        .map(JsonOperations::operation)
                        .toList(),
                settings(node));
    }

    private static BatchAlter.Settings settings(JsonNode node) {
        Optional<Table> copyFrom =
                node.has("copy_from") ? Optional.of(JsonSchema.table(node.path("copy_from"))) : Optional.empty();
        Optional<NamingConvention> naming = node.has("naming_convention")
                ? Optional.of(JsonSchema.naming(node.path("naming_convention")))
                : Optional.empty();
        return new BatchAlter.Settings(
                BatchAlter.Recreate.valueOf(node.path("recreate").asText().toUpperCase(Locale.ROOT)),
                copyFrom,
                overrides(node),
                items(node.path("table_args")),
                JsonSchema.options(node.path("table_kwargs")),
                Json.items(node.path("partial_reordering")).stream()
                        .map(Json::texts)
                        .toList(),
                naming);
    }

    private static List<Column> overrides(JsonNode node) {
        return items(node.path("reflect_args")).stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
    }

    private static List<TableItem> items(JsonNode array) {
        List<TableItem> items = new ArrayList<>();
        for (JsonNode item : array) {
            if (item.has("column")) {
                items.add(JsonSchema.column(item.path("column")));
            } else if (item.has("constraint")) {
                items.add(JsonSchema.constraint(item.path("constraint")));
            } else {
                items.add(JsonSchema.index(item.path("index")));
            }
        }
        return items;
    }
}
