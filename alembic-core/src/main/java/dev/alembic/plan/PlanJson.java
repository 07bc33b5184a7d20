package dev.alembic.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as JSON, for programs. */
final class PlanJson {

    private PlanJson() {}

    static Map<String, @Nullable Object> document(List<DatabasePlan> plans) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("databases", plans.stream().map(PlanJson::plan).toList());
        return document;
    }

    private static Map<String, @Nullable Object> plan(DatabasePlan plan) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("database", plan.database());
        members.put("from", plan.from());
        members.put("to", plan.to());
        if (!plan.heldBack().isEmpty()) {
            members.put("held_back", plan.heldBack());
        }
        members.put("forecast_millis", millis(plan.forecast()));
        members.put("steps", plan.steps().stream().map(PlanJson::step).toList());
        return members;
    }

    private static Map<String, @Nullable Object> step(PlannedStep step) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("revision", step.revision());
        members.put("message", step.message());
        members.put("direction", step.upward() ? "upgrade" : "downgrade");
        members.put("reversal", word(step.reversal()));
        members.put("reversal_reason", step.reversalReason().orElse(null));
        members.put("depends_on_data", step.dependsOnData());
        members.put("stopped", step.stopped().orElse(null));
        members.put(
                "statements",
                step.statements().stream().map(PlanJson::statement).toList());
        return members;
    }

    private static Map<String, @Nullable Object> statement(PlannedStatement statement) {
        StatementFacts facts = statement.facts();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("sql", statement.sql());
        members.put("transaction", statement.transaction());
        members.put("batch_rows", statement.batchRows());
        members.put("known", facts.isKnown());
        members.put("blocks", word(facts.blocked()));
        members.put("work", word(facts.work()));
        members.put("forecast_millis", millis(statement.forecast()));
        members.put("tables", facts.tables().stream().map(PlanJson::table).toList());
        members.put("losses", statement.losses().stream().map(PlanJson::loss).toList());
        return members;
    }

    private static Map<String, @Nullable Object> table(TableFact fact) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("table", fact.table().toString());
        members.put("lock", fact.lock().name());
        members.put("blocks", word(fact.lock().blocked()));
        members.put("work", word(fact.work()));
        members.put("reason", fact.reason());
        members.put("source", fact.source());
        return members;
    }

    private static Map<String, @Nullable Object> loss(Loss loss) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("kind", word(loss.kind()));
        members.put("table", loss.table().toString());
        members.put("column", loss.column().orElse(null));
        members.put("count", loss.count().isPresent() ? loss.count().getAsLong() : null);
        return members;
    }

    private static @Nullable List<Long> millis(Optional<Forecast> forecast) {
        return forecast.map(time -> List.of(time.leastMillis(), time.mostMillis()))
                .orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
