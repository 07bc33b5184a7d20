package dev.alembic.cli.session;

import java.util.Locale;

/** How long something took, as people read it. */
public final class Elapsed {

    private static final long MINUTE = 60_000;

    private Elapsed() {}

    /** In seconds, and minutes where it takes those: {@code 2.5 s}, {@code 3 min 05 s}. */
    public static String text(long millis) {
        return millis < MINUTE
                ? String.format(Locale.ROOT, "%.1f s", millis / 1_000.0)
                : String.format(Locale.ROOT, "%d min %02d s", millis / MINUTE, millis % MINUTE / 1_000);
    }
}
