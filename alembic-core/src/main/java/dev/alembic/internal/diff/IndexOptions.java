package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what indexes have besides their elements, as far as the dialect knows of it. */
final class IndexOptions {

    /** What an index uses unless it says otherwise, on every database that has methods. */
    private static final String USUAL_METHOD = "btree";

    private final Scope scope;
    private final Dialect dialect;
    private final TableName table;

    IndexOptions(Scope scope, TableName table) {
        this.scope = scope;
        this.dialect = scope.dialect();
        this.table = table;
    }

    /** In what they differ, in words. */
    List<String> differences(Index live, Index model) {
        List<String> reasons = new ArrayList<>();
        if (scope.has(Feature.PARTIAL_INDEXES) && isPredicateDifferent(live, model)) {
            reasons.add("where");
        }
        if (scope.has(Feature.INDEX_METHODS)) {
            add(reasons, "using", method(live), method(model));
        }
        if (scope.has(Feature.COVERING_INDEXES)) {
            add(reasons, "include", list(live, "include"), list(model, "include"));
        }
        add(reasons, "ops", classes(live), classes(model));
        add(reasons, "nulls_not_distinct", flag(live), flag(model));
        add(reasons, "prefix", word(live, "prefix"), word(model, "prefix"));
        add(reasons, "length", chosen(lengths(live), lengths(model)), lengths(model));
        return reasons;
    }

    private static void add(List<String> reasons, String name, Object live, Object model) {
        if (!live.equals(model)) {
            reasons.add("%s %s to %s".formatted(name, live, model));
        }
    }

    private boolean isPredicateDifferent(Index live, Index model) {
        Optional<SqlExpression> from = live.options().expression(dialect.name(), "where");
        Optional<SqlExpression> to = model.options().expression(dialect.name(), "where");
        return from.isPresent() != to.isPresent()
                || (from.isPresent() && scope.condition(table, from.get(), to.get()) instanceof Verdict.Different);
    }

    private String method(Index index) {
        return word(index, "using").orElse(USUAL_METHOD);
    }

    private Optional<String> word(Index index, String option) {
        return index.options()
                .text(dialect.name(), option)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
    }

    private boolean flag(Index index) {
        return index.options().flag(dialect.name(), "nulls_not_distinct");
    }

    private List<String> list(Index index, String option) {
        return index.options().texts(dialect.name(), option);
    }

    /** Operator classes but for those that the types of the columns bring. */
    private List<String> classes(Index index) {
        Stream<String> written =
                index.elements().stream().flatMap(element -> IndexElement.of(element).operatorClass().stream());
        return Stream.concat(index.options().map(dialect.name(), "ops").values().stream(), written)
                .filter(name -> !scope.comparison().isUsualOperatorClass(name))
                .map(name -> name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Without what the database has cut by itself, where the model says nothing. */
    private Map<String, String> chosen(Map<String, String> live, Map<String, String> model) {
        Map<String, String> chosen = new LinkedHashMap<>(live);
        chosen.entrySet()
                .removeIf(entry -> !model.containsKey(entry.getKey())
                        && scope.comparison().isLongestPrefix(number(entry.getValue())));
        return chosen;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Prefix lengths by column; one number is that of every column. */
    private Map<String, String> lengths(Index index) {
        Optional<String> one = index.options()
                .get(dialect.name(), "length")
                .filter(value -> !(value instanceof Map<?, ?>))
                .map(Object::toString);
        return one.isEmpty()
                ? index.options().map(dialect.name(), "length")
                : index.columns().stream().collect(Collectors.toMap(Name::text, column -> one.get(), (a, b) -> b));
    }
}
