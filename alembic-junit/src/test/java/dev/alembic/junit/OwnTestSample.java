package dev.alembic.junit;

import static dev.alembic.junit.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ConfigException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests that somebody might write; run by {@link MigrationSuiteTest}. */
@Migrations(scripts = "src/test/histories/good", url = "jdbc:sqlite:target/databases/own-{n}.db")
class OwnTestSample {

    private int before;

    @BeforeEach
    void look(MigratedDatabase database) {
        before = database.rows("SELECT * FROM tasks").size();
    }

    @Test
    void stands_on_heads(MigratedDatabase database) {
        assertThat(database.alembic()).hasSingleHead().isAtHeads().isAt("3c").hasPending();
        assertThat(database).hasTable("tasks").hasColumn("tasks", "owner").hasNoTable("people");
        assertThat(before).isEqualTo(1);
        database.execute("DELETE FROM tasks");
    }

    @Test
    void is_not_that_of_another_test(MigratedDatabase database) {
        assertThat(database.rows("SELECT id, title FROM tasks")).hasToString("[{id=100, title=begin}]");
        database.execute("DELETE FROM tasks");
    }

    @Test
    void stands_on_a_revision(@AtRevision("1a") MigratedDatabase database) {
        assertThat(database).hasNoColumn("tasks", "owner");
        assertThat(database.alembic()).isAt("1a").hasPending("2b", "3c");
        database.upgrade("+1");
        assertThat(database.alembic()).isAt("2b");
        assertThatThrownBy(() -> assertThat(database.alembic()).isAtHeads())
                .hasMessage("Expected the database to stand on all heads, but it stands on [2b (add owner)]; pending:"
                        + " [3c (first task)]");
        assertThatThrownBy(() -> assertThat(database).hasTable("people"))
                .hasMessage("Expected a table \"people\", but there are [tasks]");
    }

    @Test
    void stands_before_a_revision(@AtRevision("base") MigratedDatabase database) throws SQLException {
        assertThat(database).hasNoTable("tasks");
        database.upgradeBefore("3c");
        assertThat(database.alembic()).isAt("2b");
        database.downgrade("base");
        try (Connection connection = database.connect()) {
            assertThat(Schemas.read(connection).tables()).isEmpty();
        }
    }

    @Test
    void locks_are_for_postgresql(@AtRevision("base") MigratedDatabase database) {
        assertThatThrownBy(() -> database.locksOfUpgrade("heads"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Locks can be traced on PostgreSQL, not on sqlite, so nothing was run.");
        assertThat(database).hasNoTable("tasks");
    }

    @Nested
    class Within {
        @Test
        void has_the_same_revisions(MigratedDatabase database) {
            assertThat(database.alembic()).isAt("3c");
        }
    }
}
