package dev.alembic.plan;

/**
 * How long a statement will take, without waiting for others.
 *
 * @param leastMillis hardly less
 * @param mostMillis hardly more
 */
public record Forecast(long leastMillis, long mostMillis) {

    private static final long SECOND = 1000;

    private static final long MINUTE = 60 * SECOND;

    private static final long HOUR = 60 * MINUTE;

    /** Both one after the other. */
    public Forecast and(Forecast next) {
        return new Forecast(leastMillis + next.leastMillis, mostMillis + next.mostMillis);
    }

    /** In words: {@code 2 s to 9 s}. */
    public String words() {
        return "%s to %s".formatted(words(leastMillis), words(mostMillis));
    }

    private static String words(long millis) {
        if (millis < SECOND) {
            return millis + " ms";
        } else if (millis < 2 * MINUTE) {
            return millis / SECOND + " s";
        }
        return millis < 2 * HOUR ? millis / MINUTE + " min" : millis / HOUR + " h";
    }
}
