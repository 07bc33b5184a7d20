package dev.alembic.testkit.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The laws that a dialect is held to, on a real database. To be extended by a test that says where
 * the database is:
 *
 * <pre>{@code
 * class MyDialectLaws extends DialectLaws {
 *     @Override
 *     protected LawServer server() {
 *         return LawServer.ofNewDatabases(new MyDialect(), "jdbc:mine:mem:%s", "CREATE SCHEMA %s");
 *     }
 * }
 * }</pre>
 *
 * What a database refuses, and what doesn't come back in it, is told by the resource {@code
 * laws/NAME.txt}: one line for each case that is anything but restored. A case that fails is no
 * exception to be told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DialectLaws {

    /** How many of the models must be taken, so that nothing is passed by refusing everything. */
    private static final int MODELS = 50;

    private LawServer server;

    /** Where the database is; opened once for all laws. */
    protected abstract LawServer server() throws SQLException;

    /** Types that only this dialect has. */
    protected List<TypeCase> ownTypes() {
        return List.of();
    }

    /** The cases that are anything but restored, a line for each: {@code drop a table: no way back}. */
    protected String exceptions() {
        String file = "/laws/" + server.dialect().name() + ".txt";
        try (InputStream lines = getClass().getResourceAsStream(file)) {
            return lines == null ? "" : new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    final void open() throws SQLException {
        server = server();
    }

    @AfterAll
    final void close() throws SQLException {
        server.close();
    }

    /** What is written is understood by the database, and its reverse takes it back. */
    @Test
    final void an_operation_runs_and_its_reverse_restores_the_schema() throws SQLException {
        StringBuilder report = new StringBuilder();
        for (LawCase law : LawCases.all()) {
            String outcome = Trial.of(server, law);
            if (!outcome.equals(Trial.RESTORED)) {
                report.append(law).append(": ").append(outcome).append('\n');
            }
        }
        assertEquals(exceptions(), report.toString());
    }

    /** Every table, column, constraint, index and sequence that can be created is found as it was said. */
    @Test
    final void what_was_created_is_no_difference() throws SQLException {
        ModelTrial trial = new ModelTrial(server);
        for (LawCase law : LawCases.all()) {
            trial.of(law);
        }
        assertEquals(List.of(), trial.problems());
        assertTrue(trial.tried() > MODELS, "only " + trial.tried() + " models were taken");
    }

    /** Every type can be created, filled online and offline alike, and is read back as itself. */
    @Test
    final void a_column_of_every_type_takes_a_value_and_is_read_back() throws SQLException {
        List<TypeCase> cases = new ArrayList<>(TypeCases.everywhere());
        cases.addAll(ownTypes());
        assertEquals(List.of(), TypeTrial.of(server, cases));
    }
}
