package dev.alembic.hibernate;

import java.util.ArrayList;
import java.util.List;

/** Why something failed, in one line. */
final class Reasons {

    private Reasons() {}

    /** What the exceptions say, from the outermost to its cause, none of it twice. */
    static String of(Throwable failure) {
        List<String> reasons = new ArrayList<>();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String reason = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
            if (reasons.stream().noneMatch(said -> said.contains(reason))) {
                reasons.add(reason.replaceAll("\\s*\\R\\s*", " "));
            }
        }
        return String.join(": ", reasons);
    }
}
