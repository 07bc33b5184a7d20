package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Between JSON and the values of the revision graph. */
final class Json {

    private Json() {}

    static List<RevisionInfo> revisions(JsonNode graph) {
        return items(graph.path("revisions")).stream().map(Json::revision).toList();
    }

    static List<String> texts(JsonNode array) {
        return items(array).stream().map(JsonNode::asText).toList();
    }

    static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static RevisionInfo revision(JsonNode node) {
        String message = node.path("message").asText();
        return new RevisionInfo(
                node.path("id").asText(),
                texts(node.path("down_revisions")),
                texts(node.path("depends_on")),
                texts(node.path("branch_labels")),
                message,
                message,
                Optional.empty(),
                "versions/" + node.path("id").asText(),
                List.of(),
                Optional.empty());
    }
}
