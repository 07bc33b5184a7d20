package dev.alembic.schema;

import java.util.Optional;

/**
 * How numbers are counted, by a sequence or an identity column. What is absent is the database's to
 * choose.
 *
 * @param start the first number
 * @param increment the step; negative counts down
 * @param minValue the smallest number
 * @param maxValue the largest number
 * @param noMinValue {@code NO MINVALUE}
 * @param noMaxValue {@code NO MAXVALUE}
 * @param cycle whether to begin again at the end
 * @param cache how many numbers a session takes at once
 * @param order whether numbers are handed out in the order of requests (Oracle)
 */
public record SequenceOptions(
        Optional<Long> start,
        Optional<Long> increment,
        Optional<Long> minValue,
        Optional<Long> maxValue,
        boolean noMinValue,
        boolean noMaxValue,
        Optional<Boolean> cycle,
        Optional<Long> cache,
        Optional<Boolean> order) {

    /** Everything is the database's to choose. */
    public static final SequenceOptions DEFAULT = new Draft().build();

    /** Whether numbers grow. */
    public boolean isUp() {
        return increment.orElse(1L) > 0;
    }

    /** The first number: as said, else at the limit where counting begins. */
    public long first() {
        return start.orElseGet(() -> isUp() ? minValue.orElse(1L) : maxValue.orElse(-1L));
    }

    /** Starts with this number. */
    public SequenceOptions start(long value) {
        Draft draft = new Draft(this);
        draft.start = Optional.of(value);
        return draft.build();
    }

    /** Counts in these steps. */
    public SequenceOptions increment(long value) {
        Draft draft = new Draft(this);
        draft.increment = Optional.of(value);
        return draft.build();
    }

    /** Never goes below this number. */
    public SequenceOptions minValue(long value) {
        Draft draft = new Draft(this);
        draft.minValue = Optional.of(value);
        return draft.build();
    }

    /** Never goes above this number. */
    public SequenceOptions maxValue(long value) {
        Draft draft = new Draft(this);
        draft.maxValue = Optional.of(value);
        return draft.build();
    }

    /** Says {@code NO MINVALUE}. */
    public SequenceOptions withoutMinValue() {
        Draft draft = new Draft(this);
        draft.noMinValue = true;
        return draft.build();
    }

    /** Says {@code NO MAXVALUE}. */
    public SequenceOptions withoutMaxValue() {
        Draft draft = new Draft(this);
        draft.noMaxValue = true;
        return draft.build();
    }

    /** Says whether to begin again at the end. */
    public SequenceOptions cycle(boolean value) {
        Draft draft = new Draft(this);
        draft.cycle = Optional.of(value);
        return draft.build();
    }

    /** Lets each session take this many numbers at once. */
    public SequenceOptions cache(long value) {
        Draft draft = new Draft(this);
        draft.cache = Optional.of(value);
        return draft.build();
    }

    /** Says nothing of how many numbers a session takes at once. */
    public SequenceOptions withoutCache() {
        Draft draft = new Draft(this);
        draft.cache = Optional.empty();
        return draft.build();
    }

    /** Says whether numbers are handed out in the order of requests (Oracle). */
    public SequenceOptions order(boolean value) {
        Draft draft = new Draft(this);
        draft.order = Optional.of(value);
        return draft.build();
    }

    private static final class Draft {

        private Optional<Long> start = Optional.empty();
        private Optional<Long> increment = Optional.empty();
        private Optional<Long> minValue = Optional.empty();
        private Optional<Long> maxValue = Optional.empty();
        private boolean noMinValue;
        private boolean noMaxValue;
        private Optional<Boolean> cycle = Optional.empty();
        private Optional<Long> cache = Optional.empty();
        private Optional<Boolean> order = Optional.empty();

        Draft() {}

        Draft(SequenceOptions from) {
            start = from.start;
            increment = from.increment;
            minValue = from.minValue;
            maxValue = from.maxValue;
            noMinValue = from.noMinValue;
            noMaxValue = from.noMaxValue;
            cycle = from.cycle;
            cache = from.cache;
            order = from.order;
        }

        SequenceOptions build() {
            return new SequenceOptions(
                    start, increment, minValue, maxValue, noMinValue, noMaxValue, cycle, cache, order);
        }
    }
}
