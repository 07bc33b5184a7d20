package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Tells whether two indexes, or two UNIQUE constraints, are alike but for their names. */
final class IndexComparison {

    private final Scope scope;
    private final Dialect dialect;
    private final TableName table;

    IndexComparison(Scope scope, TableName table) {
        this.scope = scope;
        this.dialect = scope.dialect();
        this.table = table;
    }

    /** Compares two UNIQUE constraints; the order of their columns means nothing. */
    Verdict compare(UniqueConstraint live, UniqueConstraint model) {
        List<String> reasons = new ArrayList<>();
        if (!haveSameColumns(live, model)) {
            reasons.add(becomes("columns", live.columns(), model.columns()));
        }
        if (scope.has(Feature.DEFERRABLE_CONSTRAINTS)) {
            Deferral.difference(live.traits(), model.traits()).ifPresent(reasons::add);
        }
        if (nullsNotDistinct(live.traits()) != nullsNotDistinct(model.traits())) {
            reasons.add("nulls_not_distinct=" + nullsNotDistinct(model.traits()));
        }
        return verdict(reasons);
    }

    static boolean haveSameColumns(UniqueConstraint one, UniqueConstraint other) {
        return new HashSet<>(Name.texts(one.columns())).equals(new HashSet<>(Name.texts(other.columns())));
    }

    private boolean nullsNotDistinct(ConstraintTraits traits) {
        return traits.options().flag(dialect.name(), "nulls_not_distinct");
    }

    /** Compares two indexes. */
    Verdict compare(Index live, Index model) {
        List<String> reasons = new ArrayList<>();
        if (live.isUnique() != model.isUnique()) {
            reasons.add("unique=%s to unique=%s".formatted(live.isUnique(), model.isUnique()));
        }
        Verdict elements = elements(live.elements(), model.elements());
        if (elements instanceof Verdict.Unknown) {
            return elements;
        } else if (elements instanceof Verdict.Different different) {
            reasons.add(different.reason());
        }
        reasons.addAll(new IndexOptions(scope, table).differences(live, model));
        return verdict(reasons);
    }

    private static Verdict verdict(List<String> reasons) {
        return reasons.isEmpty() ? Verdict.same() : Verdict.different(String.join(", ", reasons));
    }

    private Verdict elements(List<SqlExpression> live, List<SqlExpression> model) {
        Verdict result = live.size() == model.size()
                ? Verdict.same()
                : Verdict.different(becomes("expressions", text(live), text(model)));
        for (int i = 0; i < Math.min(live.size(), model.size()); i++) {
            Verdict verdict = element(IndexElement.of(live.get(i)), IndexElement.of(model.get(i)));
            if (verdict instanceof Verdict.Unknown unknown) {
                return Verdict.unknown("expression #%d: %s".formatted(i + 1, unknown.reason()));
            } else if (!(verdict instanceof Verdict.Same) && result instanceof Verdict.Same) {
                result = Verdict.different("expression #%d %s"
                        .formatted(i + 1, becomes("changed", text(live.get(i)), text(model.get(i)))));
            }
        }
        return result;
    }

    private Verdict element(IndexElement live, IndexElement model) {
        boolean areSmall = scope.comparison().areNullsSmall();
        if (live.isDescending() != model.isDescending()
                || live.hasNullsFirst(areSmall) != model.hasNullsFirst(areSmall)) {
            return Verdict.different("ordered otherwise");
        }
        Optional<Name> from = live.expression().asColumn();
        Optional<Name> to = model.expression().asColumn();
        if (from.isPresent() && to.isPresent()) {
            return from.get().matches(to.get()) ? Verdict.same() : Verdict.different("column");
        }
        return scope.element(table, live.expression(), model.expression());
    }

    private static String becomes(String what, Object from, Object to) {
        return "%s %s to %s".formatted(what, from, to);
    }

    private List<String> text(List<SqlExpression> elements) {
        return elements.stream().map(this::text).toList();
    }

    private String text(SqlExpression element) {
        return dialect.expressions().write(element);
    }
}
