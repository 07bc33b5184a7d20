package dev.alembic.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects which rows are there before a revision, and what has become of them afterwards. Revisions
 * are named by their ids or the start of one.
 *
 * <pre>{@code
 * cases.before("3f9c1d2a7b40", database -> database.execute("INSERT INTO people VALUES (1, 'Ada Lovelace')"))
 *         .after("3f9c1d2a7b40", database ->
 *                 assertThat(database.rows("SELECT last_name FROM people")).hasSize(1));
 * }</pre>
 */
public final class DataCases {

    private final Map<String, List<DatabaseWork>> before = new LinkedHashMap<>();
    private final Map<String, List<DatabaseWork>> after = new LinkedHashMap<>();
    private final Map<String, List<DatabaseWork>> afterDowngrade = new LinkedHashMap<>();

    DataCases() {}

    /**
     * Writes rows before a revision is upgraded. They stay for all later ones. A downgrade of the
     * revision must leave the same rows, unless {@link #afterDowngrade} says something else.
     */
    public DataCases before(String revision, DatabaseWork rows) {
        return add(before, revision, rows);
    }

    /** Asserts something after a revision was upgraded. */
    public DataCases after(String revision, DatabaseWork assertions) {
        return add(after, revision, assertions);
    }

    /** Asserts something after a revision was downgraded, in place of all rows being the same. */
    public DataCases afterDowngrade(String revision, DatabaseWork assertions) {
        return add(afterDowngrade, revision, assertions);
    }

    private DataCases add(Map<String, List<DatabaseWork>> cases, String revision, DatabaseWork work) {
        cases.computeIfAbsent(revision, name -> new ArrayList<>()).add(work);
        return this;
    }

    Map<String, List<DatabaseWork>> before() {
        return before;
    }

    Map<String, List<DatabaseWork>> after() {
        return after;
    }

    Map<String, List<DatabaseWork>> afterDowngrade() {
        return afterDowngrade;
    }
}
