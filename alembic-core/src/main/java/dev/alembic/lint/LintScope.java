package dev.alembic.lint;

import java.util.Optional;

/**
 * What is looked at, and by what.
 *
 * @param range such as {@code a:b}, {@code a:} or an id; absent for what isn't merged into the main branch of git,
 *     or all that is pending where git says nothing
 * @param isOffline whether no database is asked
 * @param dialect the database to look for if none is asked; absent for that of the url
 */
public record LintScope(Optional<String> range, boolean isOffline, Optional<String> dialect) {

    /** What isn't merged, or is pending, with the database of the url. */
    public static final LintScope DEFAULT = new LintScope(Optional.empty(), false, Optional.empty());

    /** The revisions of a range. */
    public LintScope range(String text) {
        return new LintScope(Optional.of(text), isOffline, dialect);
    }

    /** The same without asking a database. */
    public LintScope offline() {
        return new LintScope(range, true, dialect);
    }

    /** The same for a database of this kind, which isn't asked. */
    public LintScope offline(String name) {
        return new LintScope(range, true, Optional.of(name));
    }
}
