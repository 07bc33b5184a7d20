package dev.alembic.dialect;

import static dev.alembic.schema.Dsl.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.Operations;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataStatementsTest {

    private static void insertRows(Operations op) {
        op.bulkInsert("t", List.of(row("id", 1), row("id", 2, "s", "x"), row("s", "y", "id", 3), row("id", 4)));
    }

    @Test
    void rows_may_leave_columns_to_their_defaults() {
        assertThat(statements(DdlSettings.ONLINE))
                .containsExactly(
                        "INSERT INTO t (id) VALUES (?)",
                        "INSERT INTO t (id, s) VALUES (?, ?)",
                        "INSERT INTO t (id) VALUES (?)");
    }

    @Test
    void a_script_inserts_the_same_rows() {
        assertThat(statements(DdlSettings.OFFLINE))
                .containsExactly(
                        "INSERT INTO t (id) VALUES (1)",
                        "INSERT INTO t (id, s) VALUES (2, 'x')",
                        "INSERT INTO t (s, id) VALUES ('y', 3)",
                        "INSERT INTO t (id) VALUES (4)");
    }

    private static List<String> statements(DdlSettings settings) {
        return Ddl.sql(Ddl.SQLITE, settings, DataStatementsTest::insertRows);
    }
}
