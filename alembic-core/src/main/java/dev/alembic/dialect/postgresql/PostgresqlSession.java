package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.SessionState;
import dev.alembic.dialect.StandardSession;
import dev.alembic.dialect.StatementWords;
import dev.alembic.error.AlembicException;
import dev.alembic.migration.SessionLimits;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A session of PostgreSQL. */
final class PostgresqlSession extends StandardSession {

    private static final int WORDS = 12;

    private static final String FIND = """
            SELECT n.nspname AS name FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = pg_catalog.to_regclass(?)
            """;

    private static final String INVALID_INDEXES = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND (c.relname = ? OR c.relname LIKE ?)
            ORDER BY 1
            """;

    private static final String UNFIT = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND c.relname = ? AND pg_catalog.pg_table_is_visible(c.oid)
            """;

    /** Nobody is building it at the moment: then it would be left, too, by who began it. */
    private static final String ABANDONED = """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND c.relname = ? AND c.relkind = 'i'
            AND i.indrelid = pg_catalog.to_regclass(?)
            AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
                WHERE l.relation = i.indrelid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted
                AND a.query ~* 'index' AND l.pid <> pg_catalog.pg_backend_pid())
            """;

    /** Locks of tables that the statement names, in the order in which they were perhaps taken. */
    private static final String BLOCKERS = """
            SELECT DISTINCT ON (a.xact_start, a.pid) pg_catalog.format(
                   'By process %s (%s) of user "%s" at %s, %s since %s: %s; SELECT pg_terminate_backend(%s) ends it.',
                   a.pid, COALESCE(NULLIF(a.application_name, ''), 'no name'), a.usename,
                   COALESCE(a.client_hostname, host(a.client_addr), 'the server itself'), a.state,
                   to_char(a.xact_start, 'YYYY-MM-DD HH24:MI:SS'), left(a.query, 80), a.pid) AS text
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.granted AND l.locktype = 'relation' AND l.pid <> pg_catalog.pg_backend_pid()
            AND c.relname = ANY (?)
            ORDER BY a.xact_start, a.pid LIMIT 3
            """;

    /** NULL if all is replayed, or the user may not see it (manual 28.2.4, pg_stat_replication). */
    private static final String REPLICA_LAG = """
            SELECT (EXTRACT(epoch FROM replay_lag) * 1000)::bigint AS millis FROM pg_catalog.pg_stat_replication
            WHERE state = 'streaming'
            """;

    private static final String DDL_LOCK_MILLIS = "5000";

    private static final String CLIENT_CHECK_MILLIS = "2000";

    private final Catalog catalog;

    PostgresqlSession(Connection connection) {
        super(connection);
        this.catalog = new Catalog(connection);
    }

    @Override
    public boolean hasOpenWork() {
        return catalog.one("SELECT pg_catalog.txid_current_if_assigned() IS NOT NULL AS open", row -> row.flag("open"));
    }

    /**
     * Whoever waits for a table keeps everybody behind him waiting, readers too. What the url or the
     * role has set holds, unless something else is wished.
     */
    @Override
    public void limit(SessionLimits limits) {
        String lock = limits.ddlLockMillis().isPresent()
                ? String.valueOf(limits.ddlLockMillis().getAsLong())
                : DDL_LOCK_MILLIS;
        boolean isWished = limits.ddlLockMillis().isPresent();
        catalog.list(
                "SELECT pg_catalog.set_config('lock_timeout', ?, false) AS value WHERE ? = 'true'"
                        + " OR pg_catalog.current_setting('lock_timeout') = '0'",
                row -> row.text("value"),
                lock,
                String.valueOf(isWished));
        limits.statementMillis()
                .ifPresent(millis -> catalog.list(
                        "SELECT pg_catalog.set_config('statement_timeout', ?, false) AS value",
                        row -> row.text("value"),
                        String.valueOf(millis)));
        noticeGoneClient();
    }

    /**
     * A server notices that its client is gone only when it has an answer for it, and keeps lock and
     * tables until then. From version 14 on it looks after the client meanwhile, on systems where it
     * can (manual 20.3.2).
     */
    private void noticeGoneClient() {
        try {
            catalog.list(
                    "SELECT pg_catalog.set_config('client_connection_check_interval', ?, false) AS value"
                            + " WHERE pg_catalog.current_setting('client_connection_check_interval', true) = '0'",
                    row -> row.text("value"),
                    CLIENT_CHECK_MILLIS);
        } catch (AlembicException e) {
            // It notices it with its next answer, then.
        }
    }

    @Override
    public List<String> blockers(String sql) {
        Set<String> names = new LinkedHashSet<>(StatementWords.names(sql));
        StatementWords.names(sql).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return catalog.list(BLOCKERS, row -> row.text("text"), List.copyOf(names));
    }

    @Override
    public OptionalLong replicaLagMillis() {
        return catalog.list(REPLICA_LAG, row -> row.number("millis").orElse(0L)).stream()
                .mapToLong(Long::longValue)
                .max();
    }

    @Override
    public SessionState state() throws SQLException {
        return PostgresqlSessionState.of(connection());
    }

    /** The first schema of the search path that is there. */
    @Override
    public Optional<String> schemaInUse() {
        return catalog.one("SELECT pg_catalog.current_schema() AS name", row -> row.optional("name"));
    }

    /** The search path may name several schemas, and a temporary table comes before all of them. */
    @Override
    public Optional<TableName> find(TableName table) {
        String name = quoted(table.text());
        String full = table.schemaText().map(schema -> quoted(schema) + ".").orElse("") + name;
        return catalog.list(FIND, row -> row.text("name"), full).stream()
                .findFirst()
                .map(schema -> table.schema().isPresent() ? table : table.in(Name.exactly(schema)));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public boolean hasSchema(String schema) {
        return !catalog.list(
                        "SELECT 1 AS one FROM pg_catalog.pg_namespace WHERE nspname = ?", CatalogRow::toString, schema)
                .isEmpty();
    }

    /**
     * CREATE INDEX CONCURRENTLY and REINDEX CONCURRENTLY leave an index behind that isn't used
     * (manual, CREATE INDEX, "Building Indexes Concurrently"); that of REINDEX is called {@code
     * name_ccnew}.
     */
    @Override
    public Optional<String> leftBehind(String sql) {
        Optional<String> index = concurrentIndex(StatementWords.first(sql, WORDS), sql);
        List<String> invalid = index.map(
                        name -> catalog.list(INVALID_INDEXES, row -> row.text("name"), name, name + "\\_cc%"))
                .orElse(List.of());
        return invalid.stream()
                .findFirst()
                .map(name -> ("It left the invalid index %s behind, which is not used but kept up to date. The next run"
                                + " drops it and builds it anew; until then, DROP INDEX CONCURRENTLY %s; removes it.")
                        .formatted(name, name));
    }

    /** An index that isn't valid serves no query, so that nothing is lost with it. */
    @Override
    public List<String> removals(String sql) {
        List<String> words = StatementWords.first(sql, WORDS);
        if (words.isEmpty() || !words.get(0).equals("CREATE")) {
            return List.of();
        }
        return concurrentIndex(words, sql).stream()
                .flatMap(name -> IndexName.table(sql).stream()
                        .flatMap(table -> catalog.list(ABANDONED, row -> row.text("name"), name, table).stream()))
                .map("DROP INDEX CONCURRENTLY "::concat)
                .toList();
    }

    /** An attempt that failed or was killed leaves what IF NOT EXISTS is content with. */
    @Override
    public Optional<String> passedOver(String sql) {
        List<String> words = StatementWords.first(sql, WORDS);
        Optional<String> index = words.contains("EXISTS") ? concurrentIndex(words, sql) : Optional.empty();
        return index.stream()
                .flatMap(name -> catalog.list(UNFIT, row -> row.text("name"), name).stream())
                .findFirst()
                .map(name -> ("The index %s is there but not valid: an earlier attempt to build it did not come to its"
                                + " end. Remove it with DROP INDEX CONCURRENTLY %s; and run the revision again.")
                        .formatted(name, name));
    }

    private static Optional<String> concurrentIndex(List<String> words, String sql) {
        int concurrently = words.indexOf("CONCURRENTLY");
        boolean isBuilt = concurrently > 0
                && (words.get(0).equals("CREATE") || words.get(0).equals("REINDEX"));
        return isBuilt ? IndexName.behindConcurrently(sql) : Optional.empty();
    }

    @Override
    public boolean isShared() throws SQLException {
        return new ConnectionPooling(connection()).isShared();
    }
}
