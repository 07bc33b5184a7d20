package dev.alembic.internal.scratch;

import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where databases may be made.
 *
 * @param url where <code>{n}</code> stands for what is different in each
 * @param user who logs in, unless the url says it
 * @param password what to log in with, unless the url says it; never printed
 * @param directory what a relative file is looked up from
 */
public record ScratchPlace(String url, Optional<String> user, Optional<String> password, Path directory) {

    private static final String DIFFERENT = "{n}";

    // PostgreSQL cuts names behind 63 bytes (manual 4.1.1), MariaDB refuses more than 64 characters.
    private static final int LONGEST_BEGINNING = 40;

    private static final String SAME = "The url \"%s\" names the same database each time. Put {n} into its name,"
            + " so that a new one is made, which may be dropped afterwards.";

    /**
     * Checks that each database has a url of its own.
     *
     * @throws ConfigException if it has not
     */
    public ScratchPlace {
        if (!isPattern(url)) {
            throw new ConfigException(SAME.formatted(DatabaseUrl.mask(url)));
        }
    }

    /** Whether a url has a place for what is different in each. */
    public static boolean isPattern(String url) {
        return url.contains(DIFFERENT);
    }

    /**
     * Beside a database, on the same server.
     *
     * @throws ConfigException if it is on none
     */
    public static ScratchPlace beside(DatabaseUrl database) {
        ServerUrl server = ServerUrl.of(database);
        String name = server.database();
        String beginning = name.length() <= LONGEST_BEGINNING ? name : name.substring(0, LONGEST_BEGINNING);
        return new ScratchPlace(
                server.server() + beginning + "_alembic_" + DIFFERENT + server.options(),
                database.user(),
                database.password(),
                Path.of("").toAbsolutePath());
    }

    /** The url with a text in the place that differs. */
    DatabaseUrl with(String text) {
        DatabaseUrl parsed = DatabaseUrl.parse(url.replace(DIFFERENT, text), directory, Dialects.load());
        return new DatabaseUrl(
                parsed.jdbc(), parsed.user().or(this::user), parsed.password().or(this::password));
    }

    @Override
    public String toString() {
        return DatabaseUrl.mask(url);
    }
}
