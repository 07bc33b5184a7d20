package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Reads a NAME of the corpus. One that is final is taken as made by a convention: it is shortened
 * where it is too long.
 */
final class JsonNames {

    private JsonNames() {}

    /** The name; absent where the node is missing or null. */
    static Optional<Name> optional(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(name(node));
    }

    static Name name(JsonNode node) {
        if (!node.isObject()) {
            return Name.of(node.asText());
        }
        Name name = Name.of(node.path("name").asText());
        if (node.path("final").asBoolean(false)) {
            name = new Name(name.text(), name.quoting(), Name.Origin.GENERATED);
        }
        if (!node.has("quote")) {
            return name;
        }
        return node.path("quote").asBoolean() ? name.quoted() : name.unquoted();
    }

    static List<Name> names(JsonNode array) {
        return Json.items(array).stream().map(JsonNames::name).toList();
    }

    /** The table that {@code schema} and another key name. */
    static TableName table(JsonNode node, String schemaKey, String nameKey) {
        return new TableName(optional(node.path(schemaKey)), name(node.path(nameKey)));
    }

    /** The table that {@code schema} and {@code table_name} name. */
    static TableName table(JsonNode node) {
        return table(node, "schema", "table_name");
    }
}
