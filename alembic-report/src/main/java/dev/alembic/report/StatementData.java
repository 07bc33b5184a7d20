package dev.alembic.report;

import dev.alembic.plan.Blocked;
import dev.alembic.plan.Forecast;
import dev.alembic.plan.Loss;
import dev.alembic.plan.PlannedStatement;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.RehearsedRevision;
import dev.alembic.plan.Reversal;
import dev.alembic.plan.TableFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Statements with what they lock, read, write and lose. */
final class StatementData {

    private final Pool pool = new Pool();

    List<Object> pool() {
        return pool.values();
    }

    /** Both ways of a revision. */
    Map<String, Object> of(RehearsedRevision revision) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("up", numbers(revision.upgrade()));
        data.put("down", numbers(revision.downgrade()));
        revision.upgrade().stopped().ifPresent(reason -> data.put("stopped", reason));
        if (revision.upgrade().reversal() == Reversal.IRREVERSIBLE) {
            data.put("noWayBack", revision.upgrade().reversalReason().orElse(""));
        } else {
            revision.downgrade().stopped().ifPresent(reason -> data.put("downStopped", reason));
        }
        return data;
    }

    /** A step of a plan. */
    Map<String, Object> of(PlannedStep step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("revision", step.revision());
        data.put("statements", numbers(step));
        step.stopped().ifPresent(reason -> data.put("stopped", reason));
        data.put("reversal", step.reversal().name().toLowerCase(Locale.ROOT));
        step.reversalReason().ifPresent(reason -> data.put("reversalReason", reason));
        return data;
    }

    private List<Integer> numbers(PlannedStep step) {
        return step.statements().stream()
                .map(statement -> pool.number(of(statement)))
                .toList();
    }

    private static Map<String, Object> of(PlannedStatement statement) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sql", statement.sql());
        List<String> facts =
                statement.facts().tables().stream().map(StatementData::words).toList();
        if (!facts.isEmpty()) {
            data.put("facts", facts);
        }
        Blocked blocked = statement.facts().blocked();
        if (blocked.compareTo(Blocked.NOBODY) > 0 && !facts.isEmpty()) {
            data.put("blocks", blocked.words());
        }
        List<String> losses = statement.losses().stream()
                .filter(Loss::isReal)
                .map(Loss::words)
                .toList();
        if (!losses.isEmpty()) {
            data.put("losses", losses);
        }
        statement.forecast().map(Forecast::words).ifPresent(words -> data.put("takes", words));
        return data;
    }

    private static String words(TableFact fact) {
        String reason = fact.reason().isEmpty() ? "" : ": " + fact.reason();
        String lock = fact.lock().name().replaceFirst(",$", "");
        return "%s: %s; %s%s".formatted(fact.table(), lock, fact.work().words(), reason);
    }
}
