package dev.alembic.report;

import dev.alembic.Alembic;
import dev.alembic.CheckResult;
import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView;
import dev.alembic.error.DiffsFoundException;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.plan.PlannedStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the database stands, what is pending, in what it differs from the model, and what was done to it. */
final class DatabaseData {

    private final Alembic alembic;
    private final StatementData statements;

    DatabaseData(Alembic alembic, StatementData statements) {
        this.alembic = alembic;
        this.statements = statements;
    }

    Map<String, Object> read() {
        CurrentRevisions current = alembic.current();
        List<PlannedStep> plan = current.onAllHeads() ? List.of() : plan();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", current.database());
        data.put("current", current.revisions().stream().map(RevisionView::id).toList());
        data.put("pending", plan.stream().map(PlannedStep::revision).toList());
        data.put("drift", plan.isEmpty() ? drift() : Map.of("unknown", "It is compared once nothing is pending."));
        data.put("plan", plan.stream().map(statements::of).toList());
        data.put("log", alembic.log().stream().map(DatabaseData::entry).toList());
        return data;
    }

    /** Of the first database, if the environment comes to several. */
    private List<PlannedStep> plan() {
        return alembic.plans().upgrade("heads").stream()
                .limit(1)
                .flatMap(plan -> plan.steps().stream())
                .toList();
    }

    private Map<String, Object> drift() {
        if (!alembic.hasModel()) {
            return Map.of("unknown", "The environment declares no model to compare the database with.");
        }
        try {
            CheckResult result = alembic.check();
            Map<String, Object> drift = new LinkedHashMap<>();
            drift.put("lines", result.lines());
            drift.put(
                    "uncompared",
                    result.databases().stream()
                            .flatMap(database -> database.result().uncompared().stream())
                            .toList());
            return drift;
        } catch (DiffsFoundException e) {
            return Map.of("unknown", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", entry.number());
        data.put("revision", entry.revision());
        data.put("message", entry.message());
        data.put("action", entry.action().name().toLowerCase(Locale.ROOT));
        data.put("done", entry.isDone());
        data.put("at", entry.at().toString());
        data.put("millis", entry.millis());
        data.put("user", entry.origin().user());
        data.put("host", entry.origin().host());
        data.put("version", entry.origin().version());
        return data;
    }
}
