package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alembic.internal.revision.RangeEnd;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Our answers to the commands that ask the graph and plan nothing. */
final class GraphAnswer {

    private final String command;
    private final JsonNode target;
    private final List<String> current;
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

    GraphAnswer(JsonNode recorded) {
        command = recorded.path("command").asText();
        target = recorded.path("target");
        current = Json.texts(recorded.path("current"));
    }

    ObjectNode answer(RevisionGraph graph) {
        switch (command) {
            case "load" -> answer.put("ok", true);
            case "graph" -> facts(graph);
            case "labels" -> each(graph, "labels", (RevisionInfo info) -> graph.labels(info.id()));
            case "current_head" -> one(graph.onlyHead());
            case "base" -> one(graph.onlyBase());
            case "resolve" -> resolve(graph);
            case "resolve_one" -> one(graph.resolveOne(argument(target)));
            case "walk" -> ids(walk(graph));
            case "iterate" -> ids(iterate(graph));
            case "current" -> ids(graph.current(current).stream().sorted().toList());
            case "lineage" -> ids(lineage(graph));
            default -> throw new IllegalArgumentException("unknown command " + command);
        }
        return answer;
    }

    private void facts(RevisionGraph graph) {
        answer.set("heads", Json.array(graph.heads()));
        answer.set("real_heads", Json.array(graph.realHeads()));
        answer.set("effective_heads", Json.array(graph.effectiveHeads()));
        answer.set("bases", Json.array(graph.bases()));
        answer.set("real_bases", Json.array(graph.realBases()));
        answer.set("branch_points", Json.array(graph.branchPoints()));
        answer.set("merge_points", Json.array(graph.mergePoints()));
        each(graph, "next", info -> sorted(graph.children(info.id())));
        each(graph, "next_with_dependencies", info -> sorted(graph.dependents(info.id())));
        each(graph, "dependencies", info -> graph.dependencies(info.id()));
        each(graph, "reduced_dependencies", info -> sorted(graph.reducedDependencies(info.id())));
        JsonNode dependencies = answer.path("dependencies").deepCopy();
        List.of("dependencies", "reduced_dependencies").forEach(key -> keepDependent(key, dependencies));
    }

    private void each(RevisionGraph graph, String key, Function<RevisionInfo, Collection<String>> list) {
        ObjectNode lists = answer.putObject(key);
        for (RevisionInfo info : graph.revisions()) {
            lists.set(info.id(), Json.array(list.apply(info)));
        }
    }

    /** The record has these lists for revisions that depend on something. */
    private void keepDependent(String key, JsonNode dependencies) {
        answer.withObjectProperty(key)
                .properties()
                .removeIf(entry -> dependencies.path(entry.getKey()).isEmpty());
    }

    private void resolve(RevisionGraph graph) {
        ArrayNode ids = answer.putArray("ids");
        for (JsonNode symbol : target.isArray() ? Json.items(target) : List.of(target)) {
            graph.places(argument(symbol)).forEach(place -> ids.add(place.orElse(null)));
        }
    }

    private List<String> walk(RevisionGraph graph) {
        return graph.history(bound(target.path("base")), bound(target.path("head"))).stream()
                .map(RevisionInfo::id)
                .toList();
    }

    private List<String> iterate(RevisionGraph graph) {
        RangeEnd upper = bound(target.path("upper"));
        boolean inclusive = target.path("inclusive").asBoolean();
        boolean implicitBase = target.path("implicit_base").asBoolean();
        return target.path("select_for_downgrade").asBoolean()
                ? graph.above(upper, argument(target.path("lower")), inclusive, implicitBase)
                : graph.between(bound(target.path("lower")), upper, inclusive, implicitBase);
    }

    private List<String> lineage(RevisionGraph graph) {
        return graph.lineage(
                Json.texts(target.path("of")),
                argument(target.path("with")),
                target.path("include_dependencies").asBoolean());
    }

    private void one(Optional<String> id) {
        answer.put("id", id.orElse(null));
    }

    private void ids(List<String> ids) {
        answer.set("ids", Json.array(ids));
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static RangeEnd bound(JsonNode node) {
        return node.isArray() ? RangeEnd.rows(Json.texts(node)) : RangeEnd.at(argument(node));
    }

    private static RevisionArgument argument(JsonNode node) {
        return RevisionArgument.parse(node.isNull() ? "base" : node.asText());
    }
}
