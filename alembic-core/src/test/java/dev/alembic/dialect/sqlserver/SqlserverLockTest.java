package dev.alembic.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.SessionLock;
import org.junit.jupiter.api.Test;

class SqlserverLockTest {

    private static final SessionLock LOCK =
            new SqlserverDialect().sessionLock("dbo.alembic_version").orElseThrow();

    private static final String NAME = ("alembic:" + SessionLock.key("dbo.alembic_version")).substring(0, 32);

    @Test
    void it_is_taken_without_waiting() {
        assertThat(LOCK.take())
                .isEqualTo("SET NOCOUNT ON; DECLARE @answer INT; EXEC @answer = sp_getapplock @Resource = N'" + NAME
                        + "', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;"
                        + " SELECT CASE WHEN @answer >= 0 THEN 1 ELSE 0 END");
    }

    @Test
    void it_is_given_back_by_who_has_it() {
        assertThat(LOCK.release())
                .isEqualTo("SET NOCOUNT ON; DECLARE @answer INT = -1; IF APPLOCK_MODE('public', N'" + NAME
                        + "', 'Session') = 'Exclusive' EXEC @answer = sp_releaseapplock @Resource = N'" + NAME
                        + "', @LockOwner = 'Session'; SELECT CASE WHEN @answer = 0 THEN 1 ELSE 0 END");
    }

    @Test
    void who_has_it_can_be_asked_for() {
        assertThat(LOCK.holder()).contains("'; KILL '").contains("LIKE '%" + NAME + "%'");
    }
}
