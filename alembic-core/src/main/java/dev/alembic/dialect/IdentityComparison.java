package dev.alembic.dialect;

import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Identity;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares how numbers are counted. What one side doesn't say is what the database chooses. */
public final class IdentityComparison {

    private final SqlType type;

    /** Compares identities of columns, or sequences, of this type. */
    public IdentityComparison(SqlType type) {
        this.type = type;
    }

    Verdict compare(Identity live, Identity model) {
        List<String> attributes = new ArrayList<>();
        if (model.always().isPresent() && live.isAlways() != model.isAlways()) {
            attributes.add("always");
        }
        if (live.onNull() != model.onNull()) {
            attributes.add("on_null");
        }
        attributes.addAll(different(live.options(), model.options()));
        return attributes.isEmpty() ? Verdict.same() : Verdict.different("identity options attributes " + attributes);
    }

    /** The names of the options in which two ways of counting differ. */
    public List<String> different(SequenceOptions live, SequenceOptions model) {
        Settled from = settle(live);
        Settled to = settle(model);
        List<String> names = new ArrayList<>();
        add(names, "start", from.start != to.start);
        add(names, "increment", from.increment != to.increment);
        add(names, "minvalue", from.min != to.min);
        add(names, "maxvalue", from.max != to.max);
        add(names, "cycle", from.cycle != to.cycle);
        add(names, "cache", model.cache().isPresent() && from.cache != to.cache);
        return names;
    }

    /**
     * What ALTER SEQUENCE says to make one way of counting the other; empty if they are alike.
     *
     * @param noCycle how the dialect says that counting stops at the end
     */
    public String clauses(SequenceOptions from, SequenceOptions to, String noCycle) {
        Settled wanted = settle(to);
        Map<String, String> clauses = Map.of(
                "start", "START WITH " + wanted.start,
                "increment", "INCREMENT BY " + wanted.increment,
                "minvalue", "MINVALUE " + wanted.min,
                "maxvalue", "MAXVALUE " + wanted.max,
                "cycle", wanted.cycle ? "CYCLE" : noCycle,
                "cache", "CACHE " + wanted.cache);
        return different(from, to).stream().map(clauses::get).collect(Collectors.joining(" "));
    }

    private static void add(List<String> names, String name, boolean isDifferent) {
        if (isDifferent) {
            names.add(name);
        }
    }

    private Settled settle(SequenceOptions options) {
        long increment = options.increment().orElse(1L);
        boolean isUp = increment > 0;
        long min = options.minValue().orElse(isUp ? 1L : -largest() - 1);
        long max = options.maxValue().orElse(isUp ? largest() : -1L);
        return new Settled(
                options.start().orElse(isUp ? min : max),
                increment,
                min,
                max,
                options.cycle().orElse(false),
                options.cache().orElse(1L));
    }

    private long largest() {
        String name = type instanceof LiteralType literal ? literal.name() : "";
        if (type instanceof SmallIntegerType || name.equals("SMALLINT")) {
            return Short.MAX_VALUE;
        }
        boolean isBig = type instanceof BigIntegerType || name.equals("BIGINT") || !type.isInteger();
        return isBig ? Long.MAX_VALUE : Integer.MAX_VALUE;
    }

    private record Settled(long start, long increment, long min, long max, boolean cycle, long cache) {}
}
