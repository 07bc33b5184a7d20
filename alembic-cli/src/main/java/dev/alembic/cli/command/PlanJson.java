package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.Forecast;
import dev.alembic.plan.Loss;
import dev.alembic.plan.PlannedStatement;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as JSON, for programs. */
final class PlanJson {

    private PlanJson() {}

    static void write(JsonGenerator json, List<DatabasePlan> plans) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("databases");
        for (DatabasePlan plan : plans) {
            json.writeStartObject();
            json.writeStringField("database", plan.database());
            Json.writeList(json, "from", plan.from());
            Json.writeList(json, "to", plan.to());
            if (!plan.heldBack().isEmpty()) {
                Json.writeList(json, "held_back", plan.heldBack());
            }
            forecast(json, plan.forecast());
            json.writeArrayFieldStart("steps");
            for (PlannedStep step : plan.steps()) {
                step(json, step);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void step(JsonGenerator json, PlannedStep step) throws IOException {
        json.writeStartObject();
        json.writeStringField("revision", step.revision());
        json.writeStringField("message", step.message());
        json.writeStringField("direction", step.upward() ? "upgrade" : "downgrade");
        json.writeStringField("reversal", word(step.reversal()));
        json.writeStringField("reversal_reason", step.reversalReason().orElse(null));
        json.writeBooleanField("depends_on_data", step.dependsOnData());
        json.writeStringField("stopped", step.stopped().orElse(null));
        json.writeArrayFieldStart("statements");
        for (PlannedStatement statement : step.statements()) {
            statement(json, statement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statement(JsonGenerator json, PlannedStatement statement) throws IOException {
        StatementFacts facts = statement.facts();
        json.writeStartObject();
        json.writeStringField("sql", statement.sql());
        json.writeNumberField("transaction", statement.transaction());
        json.writeNumberField("batch_rows", statement.batchRows());
        json.writeBooleanField("known", facts.isKnown());
        json.writeStringField("blocks", word(facts.blocked()));
        json.writeStringField("work", word(facts.work()));
        forecast(json, statement.forecast());
        json.writeArrayFieldStart("tables");
        for (TableFact fact : facts.tables()) {
            table(json, fact);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("losses");
        for (Loss loss : statement.losses()) {
            loss(json, loss);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, TableFact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", fact.table().toString());
        json.writeStringField("lock", fact.lock().name());
        json.writeStringField("blocks", word(fact.lock().blocked()));
        json.writeStringField("work", word(fact.work()));
        json.writeStringField("reason", fact.reason());
        json.writeStringField("source", fact.source());
        json.writeEndObject();
    }

    private static void loss(JsonGenerator json, Loss loss) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", word(loss.kind()));
        json.writeStringField("table", loss.table().toString());
        json.writeStringField("column", loss.column().orElse(null));
        if (loss.count().isPresent()) {
            json.writeNumberField("count", loss.count().getAsLong());
        } else {
            json.writeNullField("count");
        }
        json.writeEndObject();
    }

    private static void forecast(JsonGenerator json, Optional<Forecast> forecast) throws IOException {
        if (forecast.isEmpty()) {
            json.writeNullField("forecast_millis");
            return;
        }
        json.writeArrayFieldStart("forecast_millis");
        json.writeNumber(forecast.get().leastMillis());
        json.writeNumber(forecast.get().mostMillis());
        json.writeEndArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
