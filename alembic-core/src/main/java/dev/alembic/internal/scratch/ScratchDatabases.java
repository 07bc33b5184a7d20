package dev.alembic.internal.scratch;

import dev.alembic.internal.runtime.DatabaseUrl;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes databases that nobody had before, and drops those that it made. */
public final class ScratchDatabases implements AutoCloseable {

    private static final List<DatabaseKind> SERVERS = List.of(new PostgresqlDatabases(), new MariadbDatabases());

    private static final List<DatabaseKind> KINDS = List.of(new SqliteFiles(), SERVERS.get(0), SERVERS.get(1));

    /** Unlike those of all other runs: what a killed one left behind is in nobody's way. */
    private final String run = Integer.toString(new SecureRandom().nextInt(36 * 36 * 36 * 36 * 36), 36);

    private final ScratchPlace pattern;
    private final DatabaseKind kind;
    private final Set<DatabaseUrl> made = new LinkedHashSet<>();
    private int count;

    /** Makes databases at these places. */
    public ScratchDatabases(ScratchPlace pattern) {
        this.pattern = pattern;
        String jdbc = pattern.with("0").jdbc();
        this.kind = KINDS.stream().filter(one -> one.accepts(jdbc)).findFirst().orElseGet(ConnectedDatabases::new);
    }

    /** Whether a database is on a server on which others can be made by a statement. */
    public static boolean areBeside(DatabaseUrl database) {
        return SERVERS.stream().anyMatch(one -> one.accepts(database.jdbc()));
    }

    /**
     * A new, empty database.
     *
     * @throws dev.alembic.error.AlembicException if it can't be made, or there is one already
     */
    public DatabaseUrl create() {
        DatabaseUrl place = next();
        kind.create(place);
        made.add(place);
        return place;
    }

    /** Whether {@link #copy} can be asked. */
    public boolean copies() {
        return kind.copies();
    }

    /** A new database like this one, to which nobody is connected. */
    public DatabaseUrl copy(DatabaseUrl original) {
        DatabaseUrl place = next();
        kind.copy(original, place);
        made.add(place);
        return place;
    }

    private DatabaseUrl next() {
        return pattern.with(run + "_" + ++count);
    }

    /** Drops one that this has made. */
    public void drop(DatabaseUrl place) {
        if (made.remove(place)) {
            kind.drop(place);
        }
    }

    @Override
    public void close() {
        Set.copyOf(made).forEach(this::drop);
    }
}
