package dev.alembic.internal.batch;

import java.util.List;
import java.util.Random;

/** Chance that can be repeated. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0 to one below the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    /** True in one of so many cases. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    /** One of these. */
    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
