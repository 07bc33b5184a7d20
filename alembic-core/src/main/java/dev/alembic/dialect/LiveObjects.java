package dev.alembic.dialect;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/**
 * What a database holds beside what is compared: triggers, views, policies, rights. Asked only where
 * something is dropped or changed, or where a schema may be missing.
 */
public interface LiveObjects {

    /** Knows nothing. */
    LiveObjects NONE = new LiveObjects() {};

    /** What depends on a table or its parts, in an order of its own. */
    default List<Dependent> dependents(TableName table) {
        return List.of();
    }

    /**
     * What doesn't work any more once a table, or a column of it, has another name; in an order of its
     * own.
     *
     * @param column the column that gets one; absent: the table does
     */
    default List<String> brokenByRename(TableName table, Optional<Name> column) {
        return List.of();
    }

    /** What uses a type beside the columns of tables, as it stands in a sentence. */
    default List<String> usersOfType(TableName type) {
        return List.of();
    }

    /**
     * Statements that have to run before a table, or a column of it, is there again, for what it needs
     * and belongs to no model.
     *
     * @param column absent: of the whole table
     */
    default List<String> preparing(TableName table, Optional<Name> column) {
        return List.of();
    }

    /**
     * Statements that bring back what goes along with a table, or with a column of it, or with a
     * sequence, and belongs to no model.
     *
     * @param table or a sequence
     * @param column absent: of the whole table
     */
    default List<String> bringingBack(TableName table, Optional<Name> column) {
        return List.of();
    }

    /**
     * Statements that give others back their rights on a sequence that belongs to no table.
     */
    default List<String> rightsOnSequence(TableName sequence) {
        return List.of();
    }

    /**
     * What the database holds that no model speaks of, such as views, what others need first; what
     * belongs to the database itself or to an extension is left out.
     */
    default List<Definition> definitions() {
        return List.of();
    }

    /**
     * What has to be dropped before a column can get another type, and can be made again afterwards;
     * what others need first. None where the database doesn't mind.
     */
    default List<Definition> holding(TableName table, Name column) {
        return List.of();
    }

    /**
     * What of the {@link #definitions} uses some tables or belongs to them, such as views, triggers and
     * policies, and has to be made again after them; what others need first.
     */
    default List<Definition> users(List<TableName> tables) {
        List<Dependent> along = tables.stream()
                .flatMap(table -> dependents(table).stream())
                .filter(one -> one.fate() == Dependent.Fate.GOES_ALONG)
                .toList();
        return along.isEmpty()
                ? List.of()
                : definitions().stream()
                        .filter(one -> along.stream().anyMatch(other -> other.isOf(one)))
                        .toList();
    }

    /**
     * What belongs to a table, no model speaks of, and can be made in any database: how it is kept, its
     * partitions, names of its parts.
     */
    default List<Dependent> belongings(TableName table) {
        return dependents(table).stream()
                .filter(one -> one.fate() == Dependent.Fate.GOES_ALONG)
                .filter(one -> !one.create().isEmpty())
                .toList();
    }

    /** What others may do with what the database holds, for each of them, where there is such a one. */
    default List<Definition> rights() {
        return List.of();
    }

    /** Settings of a transaction in which definitions are tried, so that nobody waits for it long. */
    default List<String> beforeTrial() {
        return List.of();
    }

    /**
     * A statement as it is carried out where a definition is tried: so that it replaces what is there, and
     * reads no rows.
     */
    default String tried(String statement) {
        return statement;
    }

    /** A definition that was tried, as it is where it isn't: with its rows. */
    default Definition untried(Definition definition) {
        return definition;
    }

    /** The names of the definitions, such as {@code view 'active_tasks'}, sorted. */
    default List<String> unmodelled() {
        return definitions().stream().map(Definition::what).sorted().toList();
    }

    /** Schemas of the database beside the default one, in which somebody made something; sorted. */
    default List<String> otherSchemas() {
        return List.of();
    }

    /** Whether the database has a schema of this name; true if it can't tell. */
    default boolean hasSchema(String name) {
        return true;
    }

    /** Whether the database has a type of this name beside its own; false where types have no names. */
    default boolean hasType(TableName type) {
        return false;
    }
}
