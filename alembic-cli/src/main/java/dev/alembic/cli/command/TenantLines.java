package dev.alembic.cli.command;

import dev.alembic.cli.session.Session;
import dev.alembic.tenant.TenantListener;
import dev.alembic.tenant.TenantResult;
import java.util.List;

/** Says of each tenant how it went, as soon as that is known. Safe for several threads. */
final class TenantLines<T> implements TenantListener {

    private final Session session;
    private final TenantReport<T> report;
    private final int total;
    private int ended;

    TenantLines(Session session, TenantReport<T> report, int total) {
        this.session = session;
        this.report = report;
        this.total = total;
    }

    @Override
    public synchronized void afterTenant(TenantResult<?> result) {
        ended++;
        @SuppressWarnings("unchecked") // the command that is listened to answers nothing else
        T value = (T) result.value().orElse(null);
        if (report.isToldAtOnce() && (value == null || !report.isQuiet(value))) {
            String number = "[%d/%d]".formatted(ended, total);
            String text = value == null ? "failed" : text(value);
            session.console()
                    .note("%s %s: %s, %s"
                            .formatted(number, result.tenant(), text, TenantCommand.time(result.millis())));
        }
    }

    private String text(T value) {
        List<String> cells = report.cells(value);
        return report.outcome(value) + (cells.isEmpty() ? "" : " (" + cells.get(0) + ")");
    }
}
