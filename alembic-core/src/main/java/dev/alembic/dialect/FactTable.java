package dev.alembic.dialect;

import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kinds of statements, or of parts of them, do to tables: the first row that a statement looks like
 * says it. Each row says where the manual says so.
 */
public final class FactTable {

    /** The table that a statement is about. */
    public static final String TABLE = "table";

    /** Another table that it has to do with. */
    public static final String OTHER = "other";

    private final List<Row> rows;

    private FactTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * What is done to one of the tables.
     *
     * @param key what the pattern calls the table
     */
    private record Effect(String key, TableLock lock, TableWork work) {}

    /** One row; for versions of the server from {@code since} on. */
    private record Row(StatementPattern pattern, int since, List<Effect> effects, String reason, String source) {

        StatementFacts facts(Map<String, TableName> names) {
            List<TableFact> facts = new ArrayList<>();
            for (Effect effect : effects) {
                TableName table = names.get(effect.key());
                if (table != null) {
                    facts.add(new TableFact(table, effect.lock(), effect.work(), reason, source));
                }
            }
            return StatementFacts.of(facts);
        }
    }

    /** Begins with an empty table. */
    public static Builder builder() {
        return new Builder();
    }

    /** What a statement does, for a version of the server; absent if no row is of it. */
    public Optional<StatementFacts> find(StatementTokens tokens, int version) {
        return find(tokens, version, Map.of());
    }

    /**
     * What a part of a statement does.
     *
     * @param known tables that were named before the part
     */
    public Optional<StatementFacts> find(StatementTokens tokens, int version, Map<String, TableName> known) {
        for (Row row : rows) {
            Optional<StatementPattern.Match> match =
                    row.since() <= version ? row.pattern().match(tokens) : Optional.empty();
            if (match.isPresent()) {
                Map<String, TableName> names = new LinkedHashMap<>(known);
                names.putAll(match.get().names());
                return Optional.of(row.facts(names));
            }
        }
        return Optional.empty();
    }

    /** Writes a table down, row by row. */
    public static final class Builder {

        private final List<Row> rows = new ArrayList<>();

        private Builder() {}

        /** Such a statement takes this lock on the table that it is about. */
        public Builder row(String pattern, TableLock lock, TableWork work, String reason, String source) {
            rows.add(new Row(StatementPattern.of(pattern), 0, List.of(new Effect(TABLE, lock, work)), reason, source));
            return this;
        }

        /** The same without a reason, where the kind of statement says enough. */
        public Builder row(String pattern, TableLock lock, TableWork work, String source) {
            return row(pattern, lock, work, "", source);
        }

        /** Such a statement has to do with no table that is there. */
        public Builder free(String pattern, String source) {
            rows.add(new Row(StatementPattern.of(pattern), 0, List.of(), "", source));
            return this;
        }

        /** The last row does this to another table as well. */
        public Builder also(String key, TableLock lock, TableWork work) {
            Row last = rows.remove(rows.size() - 1);
            List<Effect> effects = new ArrayList<>(last.effects());
            effects.add(new Effect(key, lock, work));
            rows.add(new Row(last.pattern(), last.since(), List.copyOf(effects), last.reason(), last.source()));
            return this;
        }

        /** The last row is true of versions from this one on. */
        public Builder since(int version) {
            Row last = rows.remove(rows.size() - 1);
            rows.add(new Row(last.pattern(), version, last.effects(), last.reason(), last.source()));
            return this;
        }

        /** The table. */
        public FactTable build() {
            return new FactTable(rows);
        }
    }
}
