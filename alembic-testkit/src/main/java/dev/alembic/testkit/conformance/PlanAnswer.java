package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.internal.revision.VersionMove.DeleteAll;
import java.util.List;
import java.util.Locale;

/** Our plan for an upgrade, a downgrade or a stamp, carried out on a version table in memory. */
final class PlanAnswer {

    private final String command;
    private final JsonNode target;
    private final boolean purge;
    private final List<String> current;
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();

    PlanAnswer(JsonNode recorded) {
        command = recorded.path("command").asText();
        target = recorded.path("target");
        purge = recorded.path("options").path("purge").asBoolean();
        current = Json.texts(recorded.path("current"));
    }

    ObjectNode answer(RevisionGraph graph) {
        List<Step> plan = plan(graph);
        ArrayNode planned = answer.putArray("planned");
        plan.stream().filter(PlanAnswer::isLogged).map(PlanAnswer::planned).forEach(planned::add);
        if (purge) {
            answer.putArray("before").add(Json.array(List.of("delete_all")));
        }
        carryOut(plan, new TableInMemory(current));
        return answer;
    }

    private List<Step> plan(RevisionGraph graph) {
        return switch (command) {
            case "upgrade" -> graph.upgradePath(current, RevisionArgument.parse(target.asText()));
            case "downgrade" -> graph.downgradePath(current, RevisionArgument.parse(target.asText()));
            default ->
                graph.stampPath(
                        current,
                        Json.texts(target).stream().map(RevisionArgument::parse).toList(),
                        purge);
        };
    }

    private void carryOut(List<Step> plan, TableInMemory table) {
        ArrayNode steps = answer.putArray("steps");
        for (Step step : plan) {
            String trouble = table.apply(step.moves());
            if (!trouble.isEmpty()) {
                answer.putObject("error").put("message", trouble);
                break;
            }
            if (isLogged(step)) {
                steps.add(carriedOut(step, table));
            }
        }
        answer.set("heads", Json.array(table.sortedRows()));
    }

    private static ObjectNode planned(Step step) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("op", step.kind().name().toLowerCase(Locale.ROOT));
        if (step.revision().isPresent()) {
            node.put("id", step.revision().get());
        } else {
            node.set("from", Json.array(step.from()));
            node.set("to", Json.array(step.to()));
        }
        return node;
    }

    private static ObjectNode carriedOut(Step step, TableInMemory table) {
        ObjectNode node = planned(step);
        if (step.kind() == Step.Kind.STAMP) {
            node.put("direction", step.upward() ? "up" : "down");
            node.put("branch_move", step.from().isEmpty() || step.to().isEmpty());
        }
        node.put("log", step.log());
        node.set("heads", Json.array(table.sortedRows()));
        ArrayNode statements = node.putArray("dml");
        step.moves().stream()
                .filter(move -> !(move instanceof DeleteAll))
                .forEach(move -> statements.add(statement(move)));
        return node;
    }

    /** A purge of which nothing else came has no line in the log, and none in the record. */
    private static boolean isLogged(Step step) {
        return !step.log().isEmpty();
    }

    private static ArrayNode statement(VersionMove move) {
        if (move instanceof VersionMove.Insert insert) {
            return Json.array(List.of("insert", insert.id()));
        }
        if (move instanceof VersionMove.Update update) {
            return Json.array(List.of("update", update.from(), update.to()));
        }
        return Json.array(List.of("delete", ((VersionMove.Delete) move).id()));
    }
}
