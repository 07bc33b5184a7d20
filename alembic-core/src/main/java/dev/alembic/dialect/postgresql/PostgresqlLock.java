package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.SessionLock;

/** Advisory locks are of one database (manual 13.3.5). */
final class PostgresqlLock {

    private static final String ANSWER = "SELECT CASE WHEN %s(%s) THEN 1 ELSE 0 END";

    /** The two halves of the key stand in two columns (manual 54.12, pg_locks). */
    private static final String HOLDER = """
            SELECT pg_catalog.concat('process ', a.pid, ' of user "', a.usename, '"',
                   ' (application "' || nullif(a.application_name, '') || '")',
                   ' at ' || pg_catalog.host(a.client_addr),
                   ', ' || a.state,
                   ' since ' || pg_catalog.date_trunc('second', coalesce(a.state_change, a.backend_start))::text,
                   ', its last statement: '
                       || pg_catalog."left"(pg_catalog.regexp_replace(a.query, '\\s+', ' ', 'g'), 80),
                   '; SELECT pg_terminate_backend(', a.pid, ') ends it') AS holder
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
              AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
              AND ((l.classid::bigint << 32) | l.objid::bigint) = %s
            """;

    private PostgresqlLock() {}

    static SessionLock named(String name) {
        String key = "pg_catalog.hashtextextended('alembic:%s', 0)".formatted(SessionLock.key(name));
        return new SessionLock(
                ANSWER.formatted("pg_catalog.pg_try_advisory_lock", key),
                ANSWER.formatted("pg_catalog.pg_advisory_unlock", key),
                ANSWER.formatted("pg_catalog.pg_try_advisory_xact_lock", key),
                HOLDER.formatted(key));
    }
}
