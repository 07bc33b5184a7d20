package dev.alembic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan in lines, for people. */
final class PlanText {

    private static final String STATEMENT = "  ";

    private static final String DETAIL = "  -- ";

    private PlanText() {}

    static List<String> lines(DatabasePlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s -> %s. Nothing was changed.".formatted(plan.database(), rows(plan.from()), rows(plan.to())));
        if (plan.steps().isEmpty()) {
            lines.add("There is nothing to do.");
        }
        lines.addAll(stops(plan));
        for (PlannedStep step : plan.steps()) {
            lines.add("");
            step(lines, step);
        }
        plan.forecast().ifPresent(all -> {
            lines.add("");
            lines.add("All in all: %s, without waiting for others.".formatted(all.words()));
        });
        return lines;
    }

    /** Before which revisions it stops. */
    static List<String> stops(DatabasePlan plan) {
        return plan.heldBack().stream()
                .map("Stops before %s, which is behind a gate."::formatted)
                .toList();
    }

    static String rows(List<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }

    private static void step(List<String> lines, PlannedStep step) {
        String message = step.message().isEmpty() ? "" : ", " + step.message();
        lines.add("%s %s%s: %s"
                .formatted(step.upward() ? "upgrade" : "downgrade", step.revision(), message, reversal(step)));
        statements(step).forEach(line -> lines.add(STATEMENT + line));
        remark(step).ifPresent(text -> lines.add(STATEMENT + text));
    }

    /** What it runs, with what is to be said of that in comments. */
    static List<String> statements(PlannedStep step) {
        List<String> lines = new ArrayList<>();
        step.statements().forEach(statement -> statement(lines, statement));
        return lines;
    }

    /** Why that isn't all, or isn't anything. */
    static Optional<String> remark(PlannedStep step) {
        return step.stopped()
                .map(reason -> "Depends on data. " + reason)
                .or(() -> step.statements().isEmpty() ? Optional.of("Runs nothing.") : Optional.empty());
    }

    static String reversal(PlannedStep step) {
        String reason = step.reversalReason().map(text -> ": " + text).orElse("");
        String losses = step.losses().stream().map(Loss::words).collect(Collectors.joining(", "));
        String lost = losses.isEmpty() ? "" : " (loses %s)".formatted(losses);
        return switch (step.reversal()) {
            case UNKNOWN -> "not known whether it can be taken back" + reason + lost;
            default -> step.reversal().name().toLowerCase(Locale.ROOT) + lost + reason;
        };
    }

    private static String place(PlannedStatement statement) {
        if (statement.batchRows() > 0) {
            return "in batches of " + statement.batchRows() + " rows, each a transaction of its own";
        }
        return statement.transaction() == 0 ? "commits by itself" : "transaction " + statement.transaction();
    }

    private static void statement(List<String> lines, PlannedStatement statement) {
        statement.sql().lines().forEach(lines::add);
        String place = place(statement);
        String forecast = statement.forecast().map(time -> "; " + time.words()).orElse("");
        lines.add(DETAIL + place + forecast);
        for (TableFact fact : statement.facts().tables()) {
            lines.add(DETAIL + fact(fact));
        }
        if (!statement.facts().isKnown()) {
            lines.add(DETAIL + "what else it locks isn't known");
        }
        for (Loss loss : statement.losses()) {
            lines.add(DETAIL + "loses " + loss.words());
        }
    }

    private static String fact(TableFact fact) {
        Blocked blocked = fact.lock().blocked();
        String reason = fact.reason().isEmpty() ? "" : " (" + fact.reason() + ")";
        return blocked == Blocked.UNKNOWN
                ? "%s: lock not known; %s%s".formatted(fact.table(), fact.work().words(), reason)
                : "%s: %s blocks %s; %s%s"
                        .formatted(
                                fact.table(),
                                fact.lock().name(),
                                blocked.words(),
                                fact.work().words(),
                                reason);
    }
}
