package dev.alembic.cli.command;

import dev.alembic.error.AlembicException;
import dev.alembic.error.DiffsFoundException;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResult.State;
import dev.alembic.tenant.TenantResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a command went on all tenants, in words. */
record TenantSummary<T>(TenantReport<T> report, TenantResults<T> results) {

    /** With more tenants than a screen has lines, those who are well are only counted. */
    private static final int FEW = 20;

    private static final int TOLD = 5;

    /** A table, and how many went how. */
    List<String> lines() {
        List<String> titles = new ArrayList<>(List.of("TENANT", "RESULT"));
        titles.addAll(report.titles());
        titles.add("TIME");
        TextTable table = new TextTable(titles);
        List<TenantResult<T>> shown = shown();
        shown.forEach(result -> table.add(row(result)));
        return shown.isEmpty()
                ? List.of(total())
                : Stream.concat(table.lines().stream(), Stream.of("", total())).toList();
    }

    private List<TenantResult<T>> shown() {
        return results.all().size() <= FEW
                ? results.all()
                : results.all().stream()
                        .filter(result -> result.state() == State.FAILED
                                || result.value()
                                        .filter(value -> !report.isWell(value))
                                        .isPresent())
                        .toList();
    }

    private List<String> row(TenantResult<T> result) {
        List<String> row = new ArrayList<>(List.of(result.tenant().name(), outcome(result)));
        row.addAll(result.value()
                .map(report::cells)
                .orElseGet(() -> report.titles().stream().map(title -> "").toList()));
        row.add(result.state() == State.NOT_RUN ? "" : TenantCommand.time(result.millis()));
        return row;
    }

    private String outcome(TenantResult<T> result) {
        return result.value().map(report::outcome).orElse(result.state() == State.FAILED ? "failed" : "not run");
    }

    private String total() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        results.all().forEach(result -> counts.merge(outcome(result), 1, Integer::sum));
        String parts = counts.entrySet().stream()
                .map(count -> "%d %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
        int number = results.all().size();
        return "%d %s: %s (%s)"
                .formatted(
                        number,
                        number == 1 ? "tenant" : "tenants",
                        parts.isEmpty() ? "nothing to do" : parts,
                        TenantCommand.time(results.millis()));
    }

    /**
     * What the command fails with.
     *
     * @param isWell who is no reason for it
     */
    AlembicException failure(Predicate<TenantResult<T>> isWell) {
        List<TenantResult<T>> reasons = results.all().stream()
                .filter(result -> result.state() != State.NOT_RUN && !isWell.test(result))
                .toList();
        if (reasons.isEmpty()) {
            return new AlembicException("The run was stopped before all tenants were done.");
        }
        String told = reasons.stream().limit(TOLD).map(this::told).collect(Collectors.joining("\n"));
        String more = reasons.size() <= TOLD
                ? ""
                : "\nand of %d more: %s"
                        .formatted(
                                reasons.size() - TOLD,
                                reasons.stream()
                                        .skip(TOLD)
                                        .map(result -> result.tenant().name())
                                        .collect(Collectors.joining(", ")));
        String text = "%d of %d tenants:\n%s%s"
                .formatted(reasons.size(), results.all().size(), told, more);
        return reasons.get(0)
                .failure()
                .<AlembicException>map(cause -> new AlembicException(text, cause))
                .orElseGet(() -> new DiffsFoundException(text));
    }

    private String told(TenantResult<T> result) {
        String reason = result.value()
                .map(report::complaint)
                .orElseGet(() -> result.failure().map(TenantSummary::sentence).orElse(""));
        return result.tenant().name() + ": " + reason;
    }

    private static String sentence(RuntimeException failure) {
        if (failure instanceof AlembicException known) {
            return known.getMessage()
                    + known.advice().map(advice -> "\n  Hint: " + advice).orElse("");
        }
        return failure.toString();
    }
}
