package dev.alembic.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What was found out about downgrades in lines, for people. */
final class ProofText {

    private static final String DETAIL = "    ";

    private ProofText() {}

    static List<String> lines(ProofResult result) {
        List<String> lines = new ArrayList<>();
        result.revisions().forEach(proof -> lines(lines, proof));
        return lines;
    }

    private static void lines(List<String> lines, RevisionProof proof) {
        String message = proof.message().isEmpty() ? "" : ", " + proof.message();
        String allowed = proof.outcome() == Outcome.LOSSY
                ? proof.allowed().map(reason -> ", which is allowed: " + reason).orElse("")
                : "";
        String refusal = proof.outcome() == Outcome.IMPOSSIBLE
                ? proof.reason().map(reason -> ": " + reason).orElse("")
                : "";
        lines.add(proof.revision() + message + ": " + proof.outcome().words() + allowed + refusal);
        if (proof.outcome() == Outcome.BROKEN) {
            proof.reason().ifPresent(reason -> lines.add(DETAIL + reason));
        }
        proof.schema().forEach(change -> lines.add(DETAIL + change));
        proof.rows().forEach(change -> lines.add(DETAIL + change.words()));
        proof.notes().forEach(note -> lines.add(DETAIL + note));
        if (proof.isFailure() && proof.outcome() == Outcome.LOSSY) {
            String file = proof.file().map(name -> " in " + name).orElse("");
            lines.add(DETAIL + "If that is meant, say so%s: alembic:allow downgrade-loses REASON".formatted(file));
        }
    }

    static String summary(ProofResult result) {
        int count = result.revisions().size();
        String outcomes = Arrays.stream(Outcome.values())
                .map(outcome -> count(result, outcome))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return "Tried %s on %s: %s."
                .formatted(count == 1 ? "one revision" : count + " revisions", result.database(), outcomes);
    }

    private static String count(ProofResult result, Outcome outcome) {
        long count = result.revisions().stream()
                .filter(proof -> proof.outcome() == outcome)
                .count();
        return count == 0 ? "" : count + " " + outcome.words();
    }
}
