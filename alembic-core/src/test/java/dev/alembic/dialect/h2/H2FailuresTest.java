package dev.alembic.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class H2FailuresTest {

    @Test
    void a_full_disk_is_told_by_the_operating_system_only() {
        SQLException failure = new SQLException("General error", "HY000", 50000);
        failure.initCause(new IllegalStateException("Writing failed", new IOException("No space left on device")));

        assertThat(H2Failures.INSTANCE.advice(failure)).contains("Make room on the disk.");
        assertThat(H2Failures.INSTANCE.advice(new SQLException("General error", "HY000", 50000)))
                .isEmpty();
    }

    @Test
    void only_who_makes_or_removes_the_same_thing_collides() {
        assertThat(H2Failures.INSTANCE.isCollision(new SQLException("Table exists", "42S01", 42101)))
                .isTrue();
        assertThat(H2Failures.INSTANCE.isCollision(new SQLException("Read only", "90097", 90097)))
                .isFalse();
    }
}
