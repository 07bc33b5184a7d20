package dev.alembic.junit;

import static dev.alembic.junit.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.testserver.TestServers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which tables a run locks, on PostgreSQL. */
@Migrations(scripts = "src/test/histories/good")
class LockTraceTest implements MigrationSuite {

    @Override
    public TestDatabases databases(TestDatabases annotated) {
        return ServerSample.databases(TestServers.postgresql());
    }

    @Test
    void notes_the_strongest_locks(@AtRevision("1a") MigratedDatabase database) {
        LockTrace trace = database.locksOfUpgrade("2b");
        assertThat(trace.locks())
                .contains(new HeldLock(
                        "tasks", LockMode.ACCESS_EXCLUSIVE, "2b", "ALTER TABLE tasks ADD COLUMN owner VARCHAR(50)"));
        assertThatThrownBy(() -> assertThat(trace).on("tasks").holdsAtMost(LockMode.SHARE_UPDATE_EXCLUSIVE))
                .hasMessageStartingWith("Expected no lock stronger than SHARE_UPDATE_EXCLUSIVE, but there are:")
                .hasMessageContaining(
                        "ACCESS_EXCLUSIVE on tasks in 2b: ALTER TABLE tasks ADD COLUMN owner VARCHAR(50)");
        assertThat(trace).on("people").holdsNone();
    }

    @Test
    void rows_lock_little(@AtRevision("2b") MigratedDatabase database) {
        LockTrace trace = database.locksOfUpgrade("3c");
        assertThat(trace).on("tasks").holdsAtMost(LockMode.ROW_EXCLUSIVE);
        assertThat(trace.locks()).extracting(HeldLock::mode).contains(LockMode.ROW_EXCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(LockMode.class)
    void modes_are_called_as_in_the_manual(LockMode mode) {
        StringBuilder word = new StringBuilder();
        for (String part : mode.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        assertThat(LockMode.named(word + "Lock")).isEqualTo(mode);
    }
}
