package dev.alembic.testkit.conformance;

import java.util.List;

/**
 * One thing in which our answer is not what was recorded.
 *
 * @param what where in the case
 * @param recorded what was recorded there; several texts if a rule may match any of them
 * @param ours what we say there
 */
record Difference(String what, List<String> recorded, String ours) {

    Difference {
        recorded = List.copyOf(recorded);
    }

    static Difference of(String what, String recorded, String ours) {
        return new Difference(what, List.of(recorded), ours);
    }

    @Override
    public String toString() {
        return what + "\n    recorded: " + String.join("\n              ", recorded) + "\n    ours:     " + ours;
    }
}
