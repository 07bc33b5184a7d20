package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;

/**
 * Replays the cases of one kind, that is of the file {@code KIND.jsonl}. Keeps nothing from case to
 * case.
 */
interface CaseReplayer extends AutoCloseable {

    /** The kind, as the cases and the file name it. */
    String kind();

    /**
     * Asks our side the question of a case and compares.
     *
     * @param recorded the case, one line of the file
     * @return where we differ, in the order of the record; none if the case passes
     * @throws Exception whatever our side fails with by accident, which fails the case
     */
    List<Difference> replay(JsonNode recorded) throws Exception;

    /** Lets go of what was opened for the cases; the next case opens it again. */
    @Override
    default void close() throws SQLException {}
}
