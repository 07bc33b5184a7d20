package dev.alembic.junit;

import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes databases that nobody had before, and drops those that it made. */
final class DatabaseMaker implements AutoCloseable {

    private static final String PLACE = "{n}";
    private static final String NOWHERE =
            "Where are the databases of the tests? Say it by @Migrations(url = \"jdbc:sqlite:target/{n}.db\"),"
                    + " for example; each has its own text in place of {n}.";
    private static final String SAME = "The url \"%s\" is the same for every test."
            + " Put {n} into the database's name, so that each has one of its own that it may drop.";
    private static final List<DatabaseKind> KINDS =
            List.of(new SqliteFiles(), new PostgresqlDatabases(), new MariadbDatabases());

    /** Unlike those of all other runs: what a killed one left behind is in nobody's way. */
    private final String run = Integer.toString(new SecureRandom().nextInt(36 * 36 * 36 * 36 * 36), 36);

    private final TestDatabases databases;
    private final DatabaseKind kind;
    private final Set<DatabaseUrl> made = new LinkedHashSet<>();
    private int count;

    /**
     * Makes databases at these places.
     *
     * @throws ConfigException if the places can't be told apart
     */
    DatabaseMaker(TestDatabases databases) {
        this.databases = databases;
        if (!databases.url().contains(PLACE)) {
            String url = DatabaseUrl.mask(databases.url());
            throw new ConfigException(url.isEmpty() ? NOWHERE : SAME.formatted(url));
        }
        String jdbc = url("0").jdbc();
        this.kind = KINDS.stream().filter(one -> one.accepts(jdbc)).findFirst().orElseGet(ConnectedDatabases::new);
    }

    private DatabaseUrl url(String text) {
        DatabaseUrl parsed = DatabaseUrl.parse(
                databases.url().replace(PLACE, text), Path.of("").toAbsolutePath(), Dialects.load());
        return new DatabaseUrl(
                parsed.jdbc(),
                parsed.user().or(databases::user),
                parsed.password().or(databases::password));
    }

    /** A new, empty database. */
    DatabaseUrl create() {
        DatabaseUrl place = next();
        kind.create(place);
        made.add(place);
        return place;
    }

    /** Whether {@link #copy} can be asked. */
    boolean copies() {
        return kind.copies();
    }

    /** A new database like this one, to which nobody is connected. */
    DatabaseUrl copy(DatabaseUrl original) {
        DatabaseUrl place = next();
        kind.copy(original, place);
        made.add(place);
        return place;
    }

    private DatabaseUrl next() {
        return url(run + "_" + ++count);
    }

    /** Drops one that this has made. */
    void drop(DatabaseUrl place) {
        if (made.remove(place)) {
            kind.drop(place);
        }
    }

    @Override
    public void close() {
        Set.copyOf(made).forEach(this::drop);
    }
}
