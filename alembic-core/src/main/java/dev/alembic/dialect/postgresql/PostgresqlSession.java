package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.SessionState;
import dev.alembic.dialect.StandardSession;
import dev.alembic.dialect.StatementWords;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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

    private final Catalog catalog;

    PostgresqlSession(Connection connection) {
        super(connection);
        this.catalog = new Catalog(connection);
    }

    @Override
    public boolean hasOpenWork() {
        return catalog.one("SELECT pg_catalog.txid_current_if_assigned() IS NOT NULL AS open", row -> row.flag("open"));
    }

    @Override
    public SessionState state() {
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
