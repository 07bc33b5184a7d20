package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.revision.RevisionGraph;
import java.util.List;
import java.util.Set;

/** Replays {@code revisions.jsonl}: one question to the revision graph a case. */
final class RevisionsReplayer implements CaseReplayer {

    private static final Set<String> PLANS = Set.of("upgrade", "downgrade", "stamp");

    @Override
    public String kind() {
        return "revisions";
    }

    @Override
    public List<Difference> replay(JsonNode recorded) {
        return new RevisionsComparison(recorded).compare(answer(recorded));
    }

    /** What we say, in the shape of the recorded {@code expect}. */
    private static ObjectNode answer(JsonNode recorded) {
        try {
            RevisionGraph graph = RevisionGraph.of(Json.revisions(recorded.path("graph")));
            return PLANS.contains(recorded.path("command").asText())
                    ? new PlanAnswer(recorded).answer(graph)
                    : new GraphAnswer(recorded).answer(graph);
        } catch (AlembicException e) {
            ObjectNode refusal = JsonNodeFactory.instance.objectNode();
            refusal.putObject("error").put("message", e.getMessage());
            return refusal;
        }
    }
}
