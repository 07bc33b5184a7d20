package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.now;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;

import dev.alembic.op.AddColumn;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.DropColumn;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Columns that are added and dropped. */
final class ColumnCases {

    private static final TableName CHILD = LawCases.CHILD.name();
    private static final TableName LOOSE = LawCases.LOOSE.name();

    private ColumnCases() {}

    static List<LawCase> all() {
        return Stream.of(added(), addedInAWay(), dropped())
                .flatMap(List::stream)
                .toList();
    }

    private static LawCase add(String what, Column column) {
        return add(what, column, UnaryOperator.identity());
    }

    private static LawCase add(String what, Column column, UnaryOperator<AddColumn> how) {
        return LawCase.of(
                "add a column " + what, how.apply(new AddColumn(CHILD, column)), LawCases.PARENT, LawCases.CHILD);
    }

    private static List<LawCase> added() {
        return List.of(
                add("without more", column("extra", integer())),
                add("that is not null", column("extra", string(9)).notNull().serverDefault("'")),
                add("of truth", column("extra", bool()).notNull().serverDefault("true")),
                add("with a comment", column("extra", integer()).comment("it's")),
                add("with the present time", moment()),
                add("that is unique", column("extra", integer()).unique()),
                add("that is indexed", column("extra", integer()).index()),
                add(
                        "that is unique and indexed",
                        column("extra", integer()).unique().index()),
                add("with a check", column("extra", integer()).check("extra > 0")),
                add("that points at a table", column("extra", integer()).references("parent.id")),
                add(
                        "that points at a table by a name",
                        column("extra", integer()).references("parent.id", fk -> fk.named("fk"))),
                add("computed and stored", column("extra", integer()).computed("amount + 1", true)),
                add("computed on reading", column("extra", integer()).computed("amount + 1", false)),
                add("that is an identity", column("extra", integer()).identity()),
                add(
                        "that is an enumeration",
                        column("extra", enumeration("x", "y").named("mood"))),
                add("with the check of its type", column("extra", bool().withConstraint("ck"))),
                add("with a hostile name", column("a \"b\" `c` [d]; --", integer())));
    }

    private static Column moment() {
        return column("extra", dateTime()).notNull().serverDefault(now());
    }

    private static List<LawCase> addedInAWay() {
        return List.of(
                add(
                        "with its reference inline",
                        column("extra", integer())
                                .references("parent.id", fk -> fk.named("fk").onDelete("CASCADE")),
                        AddColumn::withInlineReferences),
                LawCase.of(
                        "add a column with its key inline",
                        new AddColumn(LOOSE, column("extra", integer()).primaryKey()).withInlinePrimaryKey(),
                        LawCases.LOOSE),
                add("if it is missing", column("extra", integer()), AddColumn::withIfNotExists),
                add("that is there if it is missing", column("amount", integer()), AddColumn::withIfNotExists),
                add("at the beginning", column("extra", integer()), add -> add.at(ColumnPosition.first())),
                add("after another one", column("extra", integer()), add -> add.at(ColumnPosition.after("name"))),
                add("before another one", column("extra", integer()), add -> add.at(ColumnPosition.before("name"))),
                LawCase.of(
                        "add a column in another schema",
                        new AddColumn(
                                LOOSE.in(LawCases.OTHER_SCHEMA),
                                column("extra", integer()).index().comment("c")),
                        LawCases.LOOSE.in(LawCases.OTHER_SCHEMA)));
    }

    private static LawCase drop(String what, UnaryOperator<DropColumn> how, Table... tables) {
        return LawCase.of(
                "drop a column " + what,
                how.apply(new DropColumn(CHILD, Name.of("amount"))),
                tables.length == 0 ? new Table[] {LawCases.CHILD} : tables);
    }

    private static List<LawCase> dropped() {
        Column pointing = column("amount", integer()).references("parent.id", fk -> fk.named("fk"));
        Column moody = column("amount", enumeration("x", "y").named("mood"));
        Table two = table("child", column("id", integer()), moody);
        return List.of(
                drop("of which nothing is known", drop -> drop),
                drop("that is known", drop -> drop.was(new AddColumn(CHILD, column("amount", integer())))),
                drop(
                        "that points at a table",
                        drop -> drop.was(new AddColumn(CHILD, pointing)),
                        LawCases.PARENT,
                        table("child", column("id", integer()), pointing)),
                drop("that is an enumeration", drop -> drop.was(new AddColumn(CHILD, moody)), two),
                drop("with what SQL Server has to drop before", drop -> drop.option("mssql_drop_default", true)),
                drop("if it is there", DropColumn::withIfExists),
                LawCase.of(
                        "drop a column that is missing if it is there",
                        new DropColumn(CHILD, Name.of("gone")).withIfExists(),
                        LawCases.CHILD));
    }
}
