package dev.alembic.lint;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.Operation;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A revision as rules see it: what it runs, and what that does. Nothing of it was run.
 *
 * @param id its id
 * @param file its file; absent if there is none
 * @param statements of its upgrade, in order
 * @param upgrade the operations of its upgrade
 * @param downgrade the operations of its downgrade
 * @param wayBack whether there is a downgrade
 * @param stopped why the upgrade isn't known as a whole; absent if it is
 * @param database what it is to run on
 */
public record LintedRevision(
        String id,
        Optional<String> file,
        List<LintedStatement> statements,
        List<Operation> upgrade,
        List<Operation> downgrade,
        WayBack wayBack,
        Optional<String> stopped,
        Database database) {

    /** Copies the lists. */
    public LintedRevision {
        statements = List.copyOf(statements);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** Whether there is a downgrade. */
    public enum WayBack {
        /** There is one that does something. */
        WRITTEN,
        /** There is one that does nothing. */
        EMPTY,
        /** It says that there is none, and why. */
        REFUSED,
        /** It asks the database what to do. */
        UNKNOWN
    }

    /**
     * What a revision is to run on.
     *
     * @param dialect how it speaks
     * @param sizes how large its tables are
     * @param smallRows a table of fewer rows is small: whatever is done to it takes no time
     * @param tables the tables as they are after the revisions that are looked at, as far as they are known
     */
    public record Database(
            Dialect dialect, TableSizes sizes, long smallRows, Function<TableName, Optional<Table>> tables) {}

    /** A finding about one of the statements. */
    public LintFinding finding(
            LintRule rule, Severity severity, LintedStatement statement, String sentence, String advice) {
        return new LintFinding(rule.code(), severity, id, file, statement.line(), sentence, advice);
    }

    /** A finding about the revision as a whole. */
    public LintFinding finding(LintRule rule, Severity severity, String sentence, String advice) {
        return new LintFinding(rule.code(), severity, id, file, 0, sentence, advice);
    }

    /**
     * How much it matters that something takes as long as a table is large; absent for a small table, for
     * which it doesn't matter at all.
     */
    public Optional<Severity> weight(TableName table) {
        OptionalLong rows = database.sizes().rows(table);
        if (rows.isEmpty()) {
            return Optional.of(Severity.WARNING);
        }
        long many = database.smallRows() * 100;
        return rows.getAsLong() < database.smallRows()
                ? Optional.empty()
                : Optional.of(rows.getAsLong() < many ? Severity.WARNING : Severity.ERROR);
    }

    /** How large a table is, for the end of a sentence. */
    public String size(TableName table) {
        OptionalLong rows = database.sizes().rows(table);
        return rows.isEmpty()
                ? "How many rows it has isn't known."
                : "It has about %d rows.".formatted(rows.getAsLong());
    }
}
