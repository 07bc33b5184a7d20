package dev.alembic.plan;

import dev.alembic.internal.text.Markdown;

/** A plan in Markdown, for reviewers: what each revision does in a table, its SQL below. */
final class PlanMarkdown {

    private PlanMarkdown() {}

    static String text(DatabasePlan plan) {
        StringBuilder text = new StringBuilder("### Plan for %s: %s → %s\n\n"
                .formatted(
                        Markdown.plain(plan.database()),
                        Markdown.plain(PlanText.rows(plan.from())),
                        Markdown.plain(PlanText.rows(plan.to()))));
        PlanText.stops(plan).forEach(stop -> text.append(stop).append("\n\n"));
        if (plan.steps().isEmpty()) {
            return text.append("There is nothing to do.\n").toString();
        }
        text.append("| revision | statements | keeps waiting | most that is done to a table | the way back |\n");
        text.append("|---|---|---|---|---|\n");
        plan.steps().forEach(step -> text.append(row(step)));
        plan.forecast()
                .ifPresent(
                        all -> text.append("\nAll in all: %s, without waiting for others.\n".formatted(all.words())));
        plan.steps().forEach(step -> text.append(details(step)));
        return text.toString();
    }

    private static String row(PlannedStep step) {
        StatementFacts facts = step.statements().stream()
                .map(PlannedStatement::facts)
                .reduce(step.dependsOnData() ? StatementFacts.UNKNOWN : StatementFacts.NONE, StatementFacts::and);
        return "| %s | %d%s | %s | %s | %s |\n"
                .formatted(
                        Markdown.plain(title(step)),
                        step.statements().size(),
                        step.dependsOnData() ? " or more" : "",
                        facts.blocked().words(),
                        facts.work().words(),
                        Markdown.plain(PlanText.reversal(step)));
    }

    private static String title(PlannedStep step) {
        String message = step.message().isEmpty() ? "" : ", " + step.message();
        return (step.upward() ? "" : "back from ") + step.revision() + message;
    }

    private static String details(PlannedStep step) {
        String sql = String.join("\n", PlanText.statements(step));
        String block = sql.isEmpty() ? "" : Markdown.block("sql", sql) + "\n";
        String remark =
                PlanText.remark(step).map(text -> Markdown.plain(text) + "\n\n").orElse("");
        return "\n<details><summary>%s</summary>\n\n%s%s</details>\n"
                .formatted(Markdown.plain(title(step)), block, remark);
    }
}
