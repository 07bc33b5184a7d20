package dev.alembic.op;

import java.util.Optional;

/**
 * What to do to a schema, as a value. It knows no SQL: a dialect's compiler, the renderer of Java
 * source and others are {@link Visitor}s.
 */
public sealed interface Operation
        permits CreateTable,
                DropTable,
                RenameTable,
                SetTableComment,
                AddColumn,
                DropColumn,
                AlterColumn,
                CreateIndex,
                DropIndex,
                CreateConstraint,
                DropConstraint,
                ValidateConstraint,
                CreateSequence,
                DropSequence,
                BulkInsert,
                ExecuteSql,
                Backfill,
                RequireNone,
                BatchAlter,
                CustomOperation {

    /** Calls the method for this kind of operation. */
    <R> R accept(Visitor<R> visitor);

    /**
     * What takes this operation back; absent if that isn't known, as for raw SQL, for dropped
     * things nothing is known of, and for {@code ifExists}, of which nobody knows whether it did
     * anything.
     */
    default Optional<Operation> reverse() {
        return Optional.empty();
    }

    /** The call that makes it, shortened, for messages: {@code addColumn("tasks", "priority")}. */
    String describe();

    /** One method for each kind of operation. */
    interface Visitor<R> {

        /** Creates a table with its indexes and comments. */
        R createTable(CreateTable op);

        /** Drops a table. */
        R dropTable(DropTable op);

        /** Renames a table. */
        R renameTable(RenameTable op);

        /** Gives, changes or drops the comment of a table. */
        R setTableComment(SetTableComment op);

        /** Adds a column with what it brings along. */
        R addColumn(AddColumn op);

        /** Drops a column. */
        R dropColumn(DropColumn op);

        /** Changes a column. */
        R alterColumn(AlterColumn op);

        /** Creates an index. */
        R createIndex(CreateIndex op);

        /** Drops an index. */
        R dropIndex(DropIndex op);

        /** Adds a constraint. */
        R createConstraint(CreateConstraint op);

        /** Drops a constraint. */
        R dropConstraint(DropConstraint op);

        /** Checks the rows that a constraint found there when it was added. */
        R validateConstraint(ValidateConstraint op);

        /** Creates a sequence. */
        R createSequence(CreateSequence op);

        /** Drops a sequence. */
        R dropSequence(DropSequence op);

        /** Inserts rows. */
        R bulkInsert(BulkInsert op);

        /** Executes SQL. */
        R executeSql(ExecuteSql op);

        /** Changes rows batch by batch. */
        R backfill(Backfill op);

        /** Goes no further as long as there are certain rows. */
        R requireNone(RequireNone op);

        /** Changes a table in one go, by a copy where need be. */
        R batchAlter(BatchAlter op);

        /** Does what a user's own operation says. */
        R custom(CustomOperation op);
    }
}
