package dev.alembic.cli.reference;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.op.Operations;
import dev.alembic.op.RenameTable;
import dev.alembic.op.Statement;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import java.util.List;

/**
 * An example of each operation, or several. The part of a method's name before the underscore is the operation's;
 * what stands between the braces is shown as it is here.
 */
final class OperationExamples {

    /** What there is before each example. */
    static final MetaData MODEL = metaData(
            table(
                    "users",
                    column("id", integer()).primaryKey(),
                    column("name", string(100)).notNull()),
            table(
                    "tasks",
                    column("id", integer()).primaryKey(),
                    column("title", string(200)).notNull(),
                    column("priority", string(20)).serverDefault("medium"),
                    column("owner_id", integer()),
                    index("title").named("ix_tasks_title"),
                    unique("title").named("uq_tasks_title")));

    void createTable(Operations op) {
        op.createTable(
                "categories",
                column("id", integer()).primaryKey(),
                column("name", string(100)).notNull().unique(),
                column("created_at", dateTime()).notNull().serverDefault(now()),
                column("parent_id", integer()).references("categories.id"),
                check("name <> ''").named("ck_categories_name"));
    }

    void createTable_only_if_missing(Operations op) {
        op.createTable(
                table("categories", column("id", integer()).primaryKey()).comment("kinds of tasks"),
                create -> create.withIfNotExists());
    }

    void dropTable(Operations op) {
        op.dropTable("tasks");
    }

    void dropTable_only_if_there(Operations op) {
        op.dropTable("tasks", drop -> drop.withIfExists());
    }

    void renameTable(Operations op) {
        op.renameTable("tasks", "jobs");
    }

    void createTableComment(Operations op) {
        op.createTableComment("tasks", "what is to be done");
    }

    void dropTableComment(Operations op) {
        op.dropTableComment("tasks");
    }

    void addColumn(Operations op) {
        op.addColumn("tasks", column("due", date()));
    }

    void addColumn_to_a_table_with_rows(Operations op) {
        op.addColumn("tasks", column("done", bool()).notNull().serverDefault(false));
    }

    void addColumn_only_if_missing(Operations op) {
        op.addColumn("tasks", column("due", date()), add -> add.withIfNotExists());
    }

    void dropColumn(Operations op) {
        op.dropColumn("tasks", "priority");
    }

    void dropColumn_only_if_there(Operations op) {
        op.dropColumn("tasks", "priority", drop -> drop.withIfExists());
    }

    void alterColumn_type(Operations op) {
        op.alterColumn("tasks", "title", c -> c.type(string(300)));
    }

    void alterColumn_type_with_a_conversion(Operations op) {
        op.alterColumn("tasks", "priority", c -> c.type(integer()).using("length(priority)"));
    }

    void alterColumn_name(Operations op) {
        op.alterColumn("tasks", "priority", c -> c.rename("urgency"));
    }

    void alterColumn_not_null(Operations op) {
        op.alterColumn("tasks", "priority", c -> c.notNull());
    }

    void alterColumn_nullable(Operations op) {
        op.alterColumn("tasks", "title", c -> c.nullable());
    }

    void alterColumn_default(Operations op) {
        op.alterColumn("tasks", "priority", c -> c.serverDefault("low"));
    }

    void alterColumn_without_a_default(Operations op) {
        op.alterColumn("tasks", "priority", c -> c.dropServerDefault());
    }

    void alterColumn_comment(Operations op) {
        op.alterColumn("tasks", "priority", c -> c.comment("low, medium or high"));
    }

    void createIndex(Operations op) {
        op.createIndex("ix_tasks_owner_id", "tasks", "owner_id");
    }

    void createIndex_unique(Operations op) {
        op.createIndex(
                "tasks",
                index("title", "owner_id").named("ix_tasks_title_owner").unique());
    }

    void createIndex_of_an_expression(Operations op) {
        op.createIndex("tasks", index(function("lower", col("title"))).named("ix_tasks_title_lower"));
    }

    void createIndex_of_some_rows(Operations op) {
        op.createIndex("tasks", index("owner_id").named("ix_tasks_owner").where("owner_id IS NOT NULL"));
    }

    void createIndex_without_stopping_writers(Operations op) {
        op.createIndex("tasks", index("owner_id").named("ix_tasks_owner").concurrently());
    }

    void dropIndex(Operations op) {
        op.dropIndex("ix_tasks_title", "tasks");
    }

    void dropIndex_only_if_there(Operations op) {
        op.dropIndex("ix_tasks_title", "tasks", drop -> drop.withIfExists());
    }

    void createConstraint(Operations op) {
        op.createConstraint("tasks", unique("owner_id", "title").named("uq_tasks_owner_title"));
    }

    void createPrimaryKey(Operations op) {
        op.createPrimaryKey("pk_tasks", "tasks", "id");
    }

    void createUniqueConstraint(Operations op) {
        op.createUniqueConstraint("uq_tasks_owner_title", "tasks", "owner_id", "title");
    }

    void createForeignKey(Operations op) {
        op.createForeignKey("fk_tasks_owner", "tasks", "users", List.of("owner_id"), List.of("id"));
    }

    void createForeignKey_with_more_to_say(Operations op) {
        op.createForeignKey(
                "tasks",
                foreignKey("owner_id")
                        .references("users.id")
                        .named("fk_tasks_owner")
                        .onDelete("CASCADE"));
    }

    void createCheckConstraint(Operations op) {
        op.createCheckConstraint("ck_tasks_title", "tasks", "title <> ''");
    }

    void dropConstraint(Operations op) {
        op.dropConstraint("uq_tasks_title", "tasks", ConstraintKind.UNIQUE);
    }

    void dropConstraint_only_if_there(Operations op) {
        op.dropConstraint(
                "uq_tasks_title",
                "tasks",
                drop -> drop.kind(ConstraintKind.UNIQUE).withIfExists());
    }

    void backfill(Operations op) {
        op.backfill(
                "tasks",
                b -> b.set("priority", "'low'")
                        .where("priority IS NULL")
                        .batch(1_000)
                        .pauseMillis(50));
    }

    void requireNone(Operations op) {
        op.requireNone("tasks", "priority IS NULL");
    }

    void validateConstraint(Operations op) {
        op.createForeignKey(
                "tasks",
                foreignKey("owner_id")
                        .references("users.id")
                        .named("fk_tasks_owner")
                        .notValid());
        op.validateConstraint("fk_tasks_owner", "tasks");
    }

    void createSequence(Operations op) {
        op.createSequence(sequence("numbers"));
    }

    void dropSequence(Operations op) {
        op.dropSequence("numbers");
    }

    void bulkInsert(Operations op) {
        op.bulkInsert("users", List.of(row("id", 1, "name", "Ann"), row("id", 2, "name", null)));
    }

    void execute(Operations op) {
        op.execute("UPDATE tasks SET priority = 'low' WHERE priority IS NULL");
    }

    void execute_with_parameters(Operations op) {
        op.execute("UPDATE tasks SET priority = ? WHERE title = ?", "high", "Don't forget");
    }

    void execute_on_every_database(Operations op) {
        op.execute(Statement.update("tasks")
                .set("priority", "low")
                .where(col("priority").op("=", literal("medium"))));
    }

    void executeOutsideTransaction(Operations op) {
        op.executeOutsideTransaction("VACUUM");
    }

    void batch(Operations op) {
        op.batch("tasks", t -> {
            t.alterColumn("priority", c -> c.notNull());
            t.createForeignKey("fk_tasks_owner", "users", List.of("owner_id"), List.of("id"));
        });
    }

    void createObject(Operations op) {
        op.createObject(
                "view 'open_tasks'", "CREATE VIEW open_tasks AS SELECT id, title FROM tasks", "DROP VIEW open_tasks");
    }

    void dropObject(Operations op) {
        op.dropObject(
                "view 'open_tasks'", "DROP VIEW open_tasks", "CREATE VIEW open_tasks AS SELECT id, title FROM tasks");
    }

    void replaceObject(Operations op) {
        op.replaceObject(
                "view 'open_tasks'",
                "CREATE OR REPLACE VIEW open_tasks AS SELECT id, title, priority FROM tasks",
                "CREATE OR REPLACE VIEW open_tasks AS SELECT id, title FROM tasks");
    }

    void in_another_schema(Operations op) {
        op.in("audit").createTable("log", column("id", bigInteger()).primaryKey());
    }

    void table_and_what_it_can(Operations op) {
        op.table("tasks").createIndex("ix_tasks_owner_id", "owner_id");
    }

    void dialect(Operations op) {
        if (op.dialect().equals("postgresql")) {
            op.execute("ANALYZE tasks");
        }
    }

    void connection(Operations op) {
        // Only where there is a database: a revision that reads rows can't be printed by --sql.
        //     try (var rows = op.connection().createStatement().executeQuery("SELECT id FROM tasks")) { … }
    }

    void invoke(Operations op) {
        op.invoke(new RenameTable(tableName("tasks"), Name.of("jobs")));
    }
}
