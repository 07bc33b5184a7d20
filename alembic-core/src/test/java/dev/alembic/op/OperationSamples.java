package dev.alembic.op;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.col;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.exclude;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.literal;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.sequence;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static dev.alembic.schema.Dsl.with;

import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Operations of every kind, on the tables that {@link #SETUP} makes. */
public final class OperationSamples {

    /** A table that others point at. */
    public static final Table PARENT = table(
            "parent",
            column("id", integer()).primaryKey(),
            column("code", string(20)).notNull());

    /** A table that has a little of everything. */
    public static final Table CHILD = table(
                    "child",
                    column("id", integer()).primaryKey(),
                    column("parent_id", integer()),
                    column("name", string(50)).notNull().serverDefault("x"),
                    column("amount", integer()),
                    unique("name").named("uq_child_name"),
                    index("amount").named("ix_child_amount"))
            .comment("it's");

    /** What makes these tables, and one without a key. */
    public static final List<Operation> SETUP = List.of(
            new CreateTable(PARENT),
            new CreateTable(CHILD),
            new CreateTable(table("loose", column("id", integer()).notNull())));

    private static final TableName NAME = TableName.of("child");

    private static final Column AMOUNT = column("amount", integer()).nullable();

    private OperationSamples() {}

    /** All of them. */
    public static List<Operation> all() {
        return Stream.of(tables(), columns(), indexesAndConstraints(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> tables() {
        return List.of(
                new CreateTable(
                        table("fresh", column("a", integer()), check("a > 0").named("ck"))),
                new CreateTable(table("child", column("a", integer()))).withIfNotExists(),
                new DropTable(NAME).was(CHILD),
                new DropTable(NAME).withIfExists(),
                new RenameTable(NAME, Name.of("kid")),
                new SetTableComment(NAME, Optional.of("a 'child'"), Optional.of("it's")),
                new SetTableComment(NAME, Optional.empty(), Optional.of("it's")));
    }

    private static List<Operation> columns() {
        return List.of(
                new AddColumn(NAME, column("extra", bool())),
                new AddColumn(NAME, column("extra", bool()).unique().comment("c")),
                new AddColumn(NAME, column("other_id", integer()).references("parent.id")).withInlineReferences(),
                new AddColumn(NAME, column("extra", integer())).at(ColumnPosition.after("id")),
                new DropColumn(NAME, Name.of("parent_id")),
                new DropColumn(NAME, Name.of("parent_id"))
                        .was(new AddColumn(NAME, column("parent_id", integer())))
                        .option("mssql_drop_default", true),
                alter(new ColumnChange.Rename(Name.of("total"))),
                alter(new ColumnChange.Nullability(false)),
                alter(new ColumnChange.Type(bigInteger())),
                alter(new ColumnChange.Default(Optional.of(ServerDefault.literal("5")))),
                new AlterColumn(
                        TableName.of("loose"),
                        Name.of("id"),
                        List.of(new ColumnChange.Default(Optional.of(Identity.BY_DEFAULT))),
                        Optional.of(column("id", integer()).notNull()),
                        Options.NONE),
                alter(new ColumnChange.Comment(Optional.of("how much"))),
                alter(new ColumnChange.Autoincrementing(true)),
                alter(new ColumnChange.Move(ColumnPosition.first())),
                alter(
                        new ColumnChange.Nullability(false),
                        new ColumnChange.Type(string(30)),
                        new ColumnChange.Rename(Name.of("total"))));
    }

    private static List<Operation> indexesAndConstraints() {
        return List.of(
                new CreateIndex(NAME, index("name", "amount").named("ix_more")),
                new CreateIndex(NAME, index("amount").named("ix_part").unique().where("amount > 5")),
                new DropIndex(Name.of("ix_child_amount"), NAME)
                        .was(index("amount").named("ix_child_amount")),
                new CreateConstraint(TableName.of("loose"), primaryKey("id").named("pk_loose")),
                new CreateConstraint(NAME, unique("amount").named("uq_amount")),
                new CreateConstraint(
                        NAME, check(col("amount").op(">", literal(1))).named("ck_more")),
                new CreateConstraint(
                        NAME, foreignKey("parent_id").references("parent.id").named("fk_parent")),
                new CreateConstraint(NAME, exclude(with(col("amount"), "=")).named("ex_amount")),
                new DropConstraint(NAME, Name.of("uq_child_name"))
                        .was(unique("name").named("uq_child_name")),
                new DropConstraint(NAME, Name.of("uq_child_name")).kind(ConstraintKind.UNIQUE),
                new ValidateConstraint(NAME, Name.of("uq_child_name")));
    }

    private static List<Operation> others() {
        return List.of(
                new CreateSequence(sequence("counter").with(s -> s.start(5).increment(2))),
                new DropSequence(TableName.of("counter")).was(sequence("counter")),
                new BulkInsert(CHILD, List.of(Map.of("id", 10, "name", "a"), Map.of("id", 20, "name", "b"))),
                new ExecuteSql("UPDATE child SET amount = 1"),
                new ExecuteSql(Statement.update("child").set("amount", 2), true),
                new ExecuteSql(Statement.insertInto("child").set("id", 3), true),
                new ExecuteSql(Statement.deleteFrom("child"), true),
                Backfill.of(NAME).set("amount", "id").where("amount IS NULL"),
                new RequireNone(NAME, "amount IS NULL"),
                new BatchAlter(
                        NAME, List.of(new AddColumn(NAME, column("extra", integer()))), BatchAlter.Settings.DEFAULT),
                new Touch());
    }

    private static AlterColumn alter(ColumnChange... changes) {
        return new AlterColumn(NAME, AMOUNT.name(), List.of(changes), Optional.of(AMOUNT), Options.NONE);
    }

    /** An operation of a user's own. */
    record Touch() implements CustomOperation {
        @Override
        public List<Operation> expand(String dialect) {
            return List.of(new ExecuteSql("UPDATE child SET amount = 0"));
        }
    }
}
