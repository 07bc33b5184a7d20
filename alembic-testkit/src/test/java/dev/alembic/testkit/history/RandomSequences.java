package dev.alembic.testkit.history;

import static dev.alembic.schema.Dsl.sequence;

import dev.alembic.dialect.Feature;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sequences at random. */
final class RandomSequences {

    private static final List<String> NAMES = List.of("numbers", "More Numbers");

    private final RandomColumns columns;
    private final List<String> schemas;
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();

    RandomSequences(RandomColumns columns, List<String> schemas) {
        this.columns = columns;
        this.schemas = schemas;
    }

    List<Sequence> all() {
        return new ArrayList<>(sequences.values());
    }

    /** One more, one less, or one that counts otherwise. */
    void change() {
        if (!columns.has(Feature.SEQUENCES)) {
            return;
        }
        String slot = columns.one(NAMES);
        Sequence before = sequences.remove(slot);
        if (before == null || columns.chance(0.6)) {
            TableName name = before == null ? TableDraft.tableName(columns.one(schemas), slot) : before.name();
            sequences.put(slot, counting(sequence(slot).named(name)));
        }
    }

    private Sequence counting(Sequence sequence) {
        long step = columns.one(List.of(1L, 1L, 5L, -1L));
        Sequence counting = columns.chance(0.5) ? sequence.with(options -> options.increment(step)) : sequence;
        if (columns.has(Feature.COLUMNS_WRITTEN_ANEW) && columns.chance(0.3)) {
            counting = counting.with(options -> options.cycle(true));
        }
        return columns.chance(0.3) && step > 0 ? counting.with(options -> options.start(100)) : counting;
    }
}
