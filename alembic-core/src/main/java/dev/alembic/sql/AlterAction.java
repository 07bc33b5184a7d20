package dev.alembic.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One change of a table where it stands: what follows {@code ALTER TABLE t}. Several of one table
 * can be said by one statement, where the database takes that.
 *
 * @param table as it stands in SQL
 * @param words what is done: {@code ADD COLUMN a INTEGER}
 * @param isRename whether something gets a new name, which must stand alone in some databases
 */
public record AlterAction(String table, String words, boolean isRename) {

    /** The statement that does it. */
    public String statement() {
        return statement(List.of(this));
    }

    /** The statement that does all of these, which are of one table. */
    public static String statement(List<AlterAction> actions) {
        String all = actions.stream().map(AlterAction::words).collect(Collectors.joining(", "));
        return "ALTER TABLE " + actions.get(0).table() + " " + all;
    }
}
