package dev.alembic.plan;

import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a statement does to tables that are there.
 *
 * @param isKnown whether that is all it does; otherwise it may do more
 * @param tables one fact for each table
 */
public record StatementFacts(boolean isKnown, List<TableFact> tables) {

    /** Nothing is known of the statement. */
    public static final StatementFacts UNKNOWN = new StatementFacts(false, List.of());

    /** The statement has to do with no table. */
    public static final StatementFacts NONE = new StatementFacts(true, List.of());

    /** Joins what is said of one table. */
    public StatementFacts {
        Map<String, TableFact> joined = new LinkedHashMap<>();
        tables.forEach(fact -> joined.merge(fact.table().key(), fact, TableFact::and));
        tables = List.copyOf(joined.values());
    }

    /** These facts, and no others. */
    public static StatementFacts of(TableFact... facts) {
        return new StatementFacts(true, List.of(facts));
    }

    /** These facts, and no others. */
    public static StatementFacts of(List<TableFact> facts) {
        return new StatementFacts(true, facts);
    }

    /** Both. */
    public StatementFacts and(StatementFacts more) {
        List<TableFact> all = new ArrayList<>(tables);
        all.addAll(more.tables);
        return new StatementFacts(isKnown && more.isKnown, all);
    }

    /** The same, but there may be more. */
    public StatementFacts orMore() {
        return new StatementFacts(false, tables);
    }

    /** Whom the strongest lock keeps waiting. */
    public Blocked blocked() {
        return tables.stream()
                .map(fact -> fact.lock().blocked())
                .reduce(isKnown ? Blocked.NOBODY : Blocked.UNKNOWN, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** The most that is done to a table. */
    public TableWork work() {
        return tables.stream()
                .map(TableFact::work)
                .reduce(isKnown ? TableWork.CATALOGUE : TableWork.UNKNOWN, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** The same without what is said of some tables. */
    public StatementFacts without(Predicate<TableName> tablesLeftOut) {
        return new StatementFacts(
                isKnown,
                tables.stream()
                        .filter(fact -> !tablesLeftOut.test(fact.table()))
                        .toList());
    }
}
