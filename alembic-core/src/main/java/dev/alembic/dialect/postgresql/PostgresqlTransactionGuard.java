package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.TransactionGuard;
import dev.alembic.reflect.Catalog;
import java.sql.Connection;
import java.util.Optional;

/** Tells transactions of PostgreSQL apart by their numbers. */
final class PostgresqlTransactionGuard implements TransactionGuard {

    /** A server that can't write gives no numbers; it will refuse the revision by itself. */
    private static final String NUMBER = """
            SELECT CASE WHEN pg_catalog.pg_is_in_recovery()
                             OR pg_catalog.current_setting('transaction_read_only')::boolean
                        THEN NULL ELSE pg_catalog.txid_current()::text END AS number
            """;

    private final Catalog catalog;
    private Optional<String> marked = Optional.empty();

    PostgresqlTransactionGuard(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public void mark(boolean isLent) {
        if (!isLent) {
            marked = number();
        }
    }

    @Override
    public boolean isUnbroken() {
        return marked.isEmpty() || marked.equals(number());
    }

    private Optional<String> number() {
        return catalog.one(NUMBER, row -> row.optional("number"));
    }

    @Override
    public boolean wasCommitted() {
        return marked.isPresent()
                && catalog.one(
                        "SELECT pg_catalog.txid_status(?::text::bigint) AS status",
                        row -> row.optional("status").equals(Optional.of("committed")),
                        marked.get());
    }
}
