package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.Table;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A NOT NULL that is there, but doesn't hold for the rows there are. */
class NotNullTest {

    private static final String VALIDATED =
            "select convalidated from pg_constraint where conrelid = 't'::regclass and contype = 'n'";

    @Test
    void not_null_that_is_not_valid_is_validated() throws SQLException {
        Table required = table("t", column("a", integer()).notNull(), column("b", integer()));
        try (Trip trip = Trip.on(
                "postgresql",
                "create table t (a int, b int)",
                "insert into t values (1, null)",
                "alter table t add constraint later not null a not valid")) {
            trip.up(required).answers(VALIDATED, "t");
        }
    }
}
