package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.and;
import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.cast;
import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.col;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.function;
import static dev.alembic.schema.Dsl.in;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.literal;
import static dev.alembic.schema.Dsl.nextValue;
import static dev.alembic.schema.Dsl.not;
import static dev.alembic.schema.Dsl.or;
import static dev.alembic.schema.Dsl.row;
import static dev.alembic.schema.Dsl.sequence;
import static dev.alembic.schema.Dsl.sql;
import static dev.alembic.schema.Dsl.unique;

import dev.alembic.op.AddColumn;
import dev.alembic.op.Backfill;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.DropSequence;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RequireNone;
import dev.alembic.op.Statement;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sequences, rows, SQL, batches, and operations of a user's own. */
final class DataCases {

    private static final TableName CHILD = LawCases.CHILD.name();
    private static final Sequence COUNTER = sequence("counter")
            .with(s -> s.start(5).increment(2).minValue(1).maxValue(99).cache(3));

    private static final SqlExpression NOTHING = new SqlExpression.Constant(SqlExpression.ConstantKind.NULL);

    private DataCases() {}

    static List<LawCase> all() {
        return Stream.of(sequences(), rows(), statements(), moreStatements(), composed())
                .flatMap(List::stream)
                .toList();
    }

    private static LawCase onSequence(String what, Operation operation, Operation... before) {
        return LawCase.of(what, operation).after(before);
    }

    private static List<LawCase> sequences() {
        DropSequence drop = new DropSequence(COUNTER.name());
        Operation there = new CreateSequence(COUNTER);
        return List.of(
                onSequence("create a sequence", new CreateSequence(sequence("counter"))),
                onSequence("create a sequence with options", there),
                onSequence("create a sequence that begins again", new CreateSequence(COUNTER.with(s -> s.cycle(true)))),
                onSequence(
                        "create a sequence without limits",
                        new CreateSequence(sequence("counter")
                                .with(s -> s.withoutMinValue().withoutMaxValue()))),
                onSequence("create a sequence of a type", new CreateSequence(COUNTER.as(bigInteger()))),
                onSequence(
                        "create a sequence in another schema", new CreateSequence(COUNTER.in(LawCases.OTHER_SCHEMA))),
                onSequence(
                        "create a sequence that is there if it is missing",
                        new CreateSequence(COUNTER).withIfNotExists(),
                        there),
                onSequence("drop a sequence", drop, there),
                onSequence("drop a known sequence", drop.was(COUNTER), there),
                onSequence("drop a sequence that is missing if it is there", drop.withIfExists()));
    }

    private static LawCase onChild(String what, Operation operation) {
        return LawCase.of(what, operation, LawCases.PARENT, LawCases.CHILD);
    }

    private static List<LawCase> rows() {
        BulkInsert insert = new BulkInsert(
                LawCases.CHILD,
                List.of(
                        row("id", 1, "name", "it's", "amount", null, "born", day()),
                        row("id", 2, "name", "?", "amount", 7, "born", null)));
        return List.of(
                onChild("insert rows", insert),
                onChild("insert rows one by one", insert.rowByRow()),
                onChild("insert no rows", new BulkInsert(LawCases.CHILD, List.of())),
                onChild(
                        "insert rows with an expression",
                        new BulkInsert(
                                LawCases.CHILD,
                                List.of(row(
                                        "id",
                                        literal(2).op("+", literal(3)),
                                        "name",
                                        function("lower", literal("ABC")))))));
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 2, 28);
    }

    private static SqlExpression condition() {
        return or(
                and(col("amount").op(">", literal(1)), not(col("name").op("=", literal("it's")))),
                in(col("id"), 1, 2, 3),
                new SqlExpression.Group(new SqlExpression.Unary(SqlExpression.UnaryKind.NEGATE, col("amount"))
                        .op("<", cast(literal("5"), integer()))));
    }

    private static List<LawCase> statements() {
        return List.of(
                onChild("execute SQL", new ExecuteSql("UPDATE child SET name = 'a:b ?'")),
                onChild(
                        "execute SQL with parameters",
                        new ExecuteSql(Statement.sql("UPDATE child SET name = ?, born = ?", "?", day()), true)),
                onChild(
                        "execute an INSERT",
                        new ExecuteSql(
                                Statement.insertInto("child")
                                        .set("id", 3)
                                        .set("name", new SqlExpression.Label("l", literal("x"))),
                                true)),
                onChild(
                        "execute an UPDATE",
                        new ExecuteSql(
                                Statement.update("child")
                                        .set("amount", col("amount").op("*", literal(2)))
                                        .set("parent_id", null)
                                        .where(condition())
                                        .where(sql("1 = 1")),
                                true)));
    }

    private static List<LawCase> moreStatements() {
        return List.of(
                onChild(
                        "execute a DELETE",
                        new ExecuteSql(
                                Statement.deleteFrom("child")
                                        .where(col("amount").op("IS", NOTHING)),
                                true)),
                onSequence(
                        "execute an INSERT of the next number",
                        new ExecuteSql(Statement.insertInto("loose").set("id", nextValue("counter")), true),
                        new CreateTable(LawCases.LOOSE),
                        new CreateSequence(COUNTER)));
    }

    private static LawCase batch(String what, BatchAlter.Settings settings, Operation... inside) {
        return onChild(what, new BatchAlter(CHILD, List.of(inside), settings));
    }

    private static List<LawCase> composed() {
        Operation extra = new AddColumn(CHILD, column("extra", integer()));
        return List.of(
                batch("change a table in one go", BatchAlter.Settings.DEFAULT, extra),
                batch(
                        "change a table by a copy where need be",
                        BatchAlter.Settings.DEFAULT,
                        extra,
                        new CreateConstraint(CHILD, unique("name").named("uq")),
                        new CreateConstraint(CHILD, check("extra > 0").named("ck")),
                        new CreateIndex(CHILD, index("amount").named("ix"))),
                onChild(
                        "change rows in batches",
                        Backfill.of(CHILD).set("amount", "id + 1").where("amount IS NULL")),
                onChild("go on where there are no rows", new RequireNone(CHILD, "amount IS NULL")),
                onChild("do what a user thought of", new Touch()));
    }

    /** An operation of a user's own. */
    record Touch() implements CustomOperation {
        @Override
        public List<Operation> expand(String dialect) {
            return List.of(new ExecuteSql("UPDATE child SET amount = 0"));
        }
    }
}
