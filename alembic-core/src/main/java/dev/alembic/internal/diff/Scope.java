package dev.alembic.internal.diff;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What every part of a comparison works with.
 *
 * @param dialect of the database
 * @param settings of the user
 * @param filters that the settings hold
 * @param findings where to put what is not a difference
 */
record Scope(Dialect dialect, DiffSettings settings, Filters filters, Findings findings) {

    Comparison comparison() {
        return dialect.comparison();
    }

    /** Compares two conditions on the rows of a table, if need be as the database keeps them. */
    Verdict condition(TableName table, SqlExpression live, SqlExpression model) {
        return sure(
                comparison().expression(live, model),
                () -> settings.probe().condition(table, model),
                kept -> comparison().expression(live, kept));
    }

    /** Compares two expressions of indexes, if need be as the database keeps them. */
    Verdict element(TableName table, SqlExpression live, SqlExpression model) {
        return sure(
                comparison().expression(live, model),
                () -> settings.probe().element(table, model),
                kept -> comparison().expression(live, kept));
    }

    /** Compares two types, if need be as the database calls them. */
    Verdict type(Column live, Column model) {
        return sure(
                comparison().type(live, model),
                () -> settings.probe().type(model),
                kept -> comparison().type(live, model.type(kept)));
    }

    /** Compares two defaults, if need be as the database keeps them. */
    Verdict serverDefault(TableName table, Column live, Column model) {
        return sure(
                comparison().serverDefault(live, model),
                () -> kept(table, live, model),
                kept -> comparison().serverDefault(live, kept));
    }

    /** The column of the model with its default as the database keeps it. */
    private Optional<Column> kept(TableName table, Column live, Column model) {
        Optional<Computed> computed = model.asComputed();
        return computed.isPresent()
                ? settings.probe()
                        .computed(table, model)
                        .map(e -> model.serverDefault(
                                new Computed(e, computed.get().stored())))
                : settings.probe()
                        .serverDefault(model)
                        .filter(any -> live.serverDefault().isPresent())
                        .map(model::serverDefault);
    }

    private static <T> Verdict sure(Verdict verdict, Supplier<Optional<T>> probe, Function<T, Verdict> again) {
        return verdict instanceof Verdict.Different
                ? probe.get().map(again).filter(Verdict.Same.class::isInstance).orElse(verdict)
                : verdict;
    }

    boolean has(Feature feature) {
        return dialect.features().contains(feature);
    }

    /** A name as it stands in messages. */
    static String shown(Object name) {
        return "'" + name + "'";
    }

    /** A name without its schema, and names within it, as they stand in messages. */
    static String shown(TableName table, List<?> columns) {
        return shown(table) + columns.stream().map(Object::toString).collect(Collectors.joining(", ", " (", ")"));
    }
}
