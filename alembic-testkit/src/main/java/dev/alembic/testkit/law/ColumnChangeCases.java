package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.now;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns that are changed. */
final class ColumnChangeCases {

    private static final Column TEXT = column("c", string(20)).nullable();
    private static final Column NUMBER = column("c", integer()).nullable();
    private static final Column COUNTED = column("c", integer()).notNull().identity(i -> i.with(s -> s.increment(1)));

    private static final Column SUM =
            NUMBER.serverDefault(new Computed(SqlExpression.text("z + 1"), Optional.of(true)));

    private ColumnChangeCases() {}

    static List<LawCase> all() {
        return Stream.of(single(), defaults(), generated(), several())
                .flatMap(List::stream)
                .toList();
    }

    private static LawCase alter(String what, Column from, ColumnChange... changes) {
        return LawCase.of("change a column: " + what, operation(from, changes), of(from));
    }

    private static AlterColumn operation(Column from, ColumnChange... changes) {
        return new AlterColumn(TableName.of("t"), from.name(), List.of(changes), Optional.of(from), Options.NONE);
    }

    private static Table of(Column column) {
        return table("t", column("id", integer()), column, column("z", integer()));
    }

    private static List<LawCase> single() {
        return List.of(
                alter("name", TEXT, new ColumnChange.Rename(Name.of("d"))),
                alter("hostile name", TEXT, new ColumnChange.Rename(Name.of("a \"b\" `c` 'd'"))),
                alter("forbid NULL", TEXT, new ColumnChange.Nullability(false)),
                alter("allow NULL", TEXT.notNull(), new ColumnChange.Nullability(true)),
                alter("type", NUMBER, new ColumnChange.Type(bigInteger())),
                alter("longer text", TEXT.notNull().serverDefault("x").comment("y"), new ColumnChange.Type(string(60))),
                alter(
                        "to an enumeration",
                        TEXT,
                        new ColumnChange.Type(
                                enumeration("x", "y").named("mood").asText())),
                LawCase.of(
                        "change a column: type by an expression",
                        operation(TEXT, new ColumnChange.Type(integer())).option("postgresql_using", "c::integer"),
                        of(TEXT)),
                alter("comment", TEXT, comment("it's \\ 100%")),
                alter("other comment", TEXT.comment("a"), comment("b")),
                alter("no comment", TEXT.comment("a"), new ColumnChange.Comment(Optional.empty())),
                LawCase.of(
                        "change a column: count by itself",
                        operation(column("c", integer()).notNull(), new ColumnChange.Autoincrementing(true)),
                        table("t", column("c", integer()).autoincrement(false), primaryKey("c"))),
                alter("move it to the front", TEXT, new ColumnChange.Move(ColumnPosition.first())),
                alter("move it behind", TEXT, new ColumnChange.Move(ColumnPosition.after("z"))));
    }

    private static ColumnChange comment(String text) {
        return new ColumnChange.Comment(Optional.of(text));
    }

    private static ColumnChange to(ServerDefault value) {
        return new ColumnChange.Default(Optional.of(value));
    }

    private static List<LawCase> defaults() {
        Column moment = column("c", dateTime()).nullable();
        return List.of(
                alter("default", TEXT, to(ServerDefault.literal("it's \\ 100%"))),
                alter("other default", TEXT.serverDefault("a"), to(ServerDefault.literal("b"))),
                alter("default of a number", NUMBER, to(ServerDefault.literal("-5"))),
                alter("default of truth", column("c", bool()).nullable(), to(ServerDefault.literal("false"))),
                alter(
                        "default of truth as a constant",
                        column("c", bool()).nullable().serverDefault("false"),
                        to(ServerDefault.expression(SqlExpression.constant(true)))),
                alter("default of time", moment, to(ServerDefault.expression(now()))),
                alter("no default", TEXT.serverDefault("a"), new ColumnChange.Default(Optional.empty())));
    }

    private static List<LawCase> generated() {
        return List.of(
                alter("count as an identity", NUMBER.notNull().comment("a number"), to(Identity.BY_DEFAULT)),
                alter(
                        "count differently",
                        COUNTED,
                        to(Identity.BY_DEFAULT.generatedAlways().with(s -> s.increment(5)))),
                alter("count no more", COUNTED, new ColumnChange.Default(Optional.empty())),
                alter("name of a computed one", SUM, new ColumnChange.Rename(Name.of("d"))),
                alter("type of a computed one", SUM.comment("a sum"), new ColumnChange.Type(bigInteger())),
                alter("comment of a computed one", SUM, comment("one more")),
                alter("compute it", NUMBER, to(new Computed(SqlExpression.text("z + 1"), Optional.empty()))));
    }

    private static List<LawCase> several() {
        return List.of(
                alter(
                        "everything",
                        NUMBER.serverDefault("1").comment("a"),
                        new ColumnChange.Nullability(false),
                        to(ServerDefault.literal("2")),
                        new ColumnChange.Type(bigInteger()),
                        comment("b"),
                        new ColumnChange.Rename(Name.of("d"))),
                LawCase.of(
                        "change a column: of another schema",
                        new AlterColumn(
                                TableName.of(LawCases.OTHER_SCHEMA, "t"),
                                TEXT.name(),
                                List.of(
                                        new ColumnChange.Nullability(false),
                                        comment("b"),
                                        new ColumnChange.Rename(Name.of("d"))),
                                Optional.of(TEXT),
                                Options.NONE),
                        of(TEXT).in(LawCases.OTHER_SCHEMA)));
    }
}
