package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.SessionLock;

/**
 * Locks of applications are of one database (documentation, sp_getapplock). Of the session, so that
 * it outlives the transactions of a run.
 */
final class SqlserverLock {

    /** 0 or 1: it has it; below: it doesn't. */
    private static final String TAKE = """
            SET NOCOUNT ON; DECLARE @answer INT; \
            EXEC @answer = sp_getapplock @Resource = N'%s', @LockMode = 'Exclusive', \
            @LockOwner = 'Session', @LockTimeout = 0; \
            SELECT CASE WHEN @answer >= 0 THEN 1 ELSE 0 END""";

    /** A lock that the session doesn't have is an error, which APPLOCK_MODE tells beforehand. */
    private static final String RELEASE = """
            SET NOCOUNT ON; DECLARE @answer INT = -1; \
            IF APPLOCK_MODE('public', N'%1$s', 'Session') = 'Exclusive' \
            EXEC @answer = sp_releaseapplock @Resource = N'%1$s', @LockOwner = 'Session'; \
            SELECT CASE WHEN @answer = 0 THEN 1 ELSE 0 END""";

    /** The name stands behind the id of the principal (sys.dm_tran_locks); VIEW SERVER STATE is needed. */
    private static final String HOLDER = """
            SELECT CONCAT('session ', s.session_id, ' of user "', s.login_name, '" (application "', s.program_name,
                   '") at ', s.host_name, ', ', s.status, ' since ',
                   CONVERT(VARCHAR(19), s.last_request_start_time, 120), '; KILL ', s.session_id, ' ends it')
            FROM sys.dm_tran_locks l JOIN sys.dm_exec_sessions s ON s.session_id = l.request_session_id
            WHERE l.resource_type = 'APPLICATION' AND l.request_status = 'GRANT'
              AND l.resource_database_id = DB_ID() AND l.resource_description LIKE '%%%s%%'
            """;

    /** sys.dm_tran_locks shows no more of a name than that. */
    private static final int SHOWN = 32;

    private SqlserverLock() {}

    static SessionLock named(String name) {
        String lock = ("alembic:" + SessionLock.key(name)).substring(0, SHOWN);
        return new SessionLock(TAKE.formatted(lock), RELEASE.formatted(lock), "", HOLDER.formatted(lock));
    }
}
