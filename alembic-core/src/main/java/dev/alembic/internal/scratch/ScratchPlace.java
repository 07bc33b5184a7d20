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
    private static final String SAME = "The url \"%s\" names the same database each time. Put {n} into its name,"
            + " so that a new one is made, which may be dropped afterwards.";

    /**
     * Checks that each database has a url of its own.
     *
     * @throws ConfigException if it has not
     */
    public ScratchPlace {
        if (!url.contains(DIFFERENT)) {
            throw new ConfigException(SAME.formatted(DatabaseUrl.mask(url)));
        }
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
