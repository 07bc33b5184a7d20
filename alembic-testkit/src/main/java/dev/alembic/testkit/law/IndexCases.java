package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.col;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.function;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.literal;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.text;

import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Indexes. */
final class IndexCases {

    private static final TableName CHILD = LawCases.CHILD.name();

    private IndexCases() {}

    static List<LawCase> all() {
        return Stream.of(created(), createdWhere(), withOptions(), dropped())
                .flatMap(List::stream)
                .toList();
    }

    private static LawCase create(String what, Index index) {
        return LawCase.of("create an index " + what, new CreateIndex(CHILD, index), LawCases.CHILD);
    }

    private static List<LawCase> created() {
        return List.of(
                create("of columns", index("name", "amount").named("ix")),
                create("that is unique", index("name", "amount").named("ix").unique()),
                create("that a convention names", index("name")),
                create("with an order", index(col("name").desc(), col("amount")).named("ix")),
                create(
                        "with NULLs at the small end",
                        index(
                                        col("name").asc().nullsFirst(),
                                        col("amount").desc().nullsLast())
                                .named("ix")),
                create(
                        "with NULLs at the large end",
                        index(col("name").nullsLast(), col("amount").desc().nullsFirst())
                                .named("ix")),
                create("of a function", index(function("lower", col("name"))).named("ix")),
                create(
                        "of an expression",
                        index(col("amount").op("+", literal(1)), col("id")).named("ix")),
                create("of some rows", index("name").named("ix").where("amount > 5")),
                create(
                        "of some rows, by an expression",
                        index("name").named("ix").where(col("name").op("<>", literal("it's")))),
                create("that includes columns", index("name").named("ix").include("amount")),
                create("by a method", index("name").named("ix").using("btree")),
                create("with a hostile name", index("name").named("a \"b\" `c` [d]; --")));
    }

    private static List<LawCase> createdWhere() {
        return List.of(
                LawCase.of(
                        "create an index in another schema",
                        new CreateIndex(
                                CHILD.in(LawCases.OTHER_SCHEMA), index("name").named("ix")),
                        LawCases.CHILD.in(LawCases.OTHER_SCHEMA)),
                LawCase.of(
                        "create an index if it is missing",
                        new CreateIndex(CHILD, index("name").named("ix")).withIfNotExists(),
                        LawCases.CHILD),
                LawCase.of(
                                "create an index that is there if it is missing",
                                new CreateIndex(CHILD, index("name").named("ix")).withIfNotExists(),
                                LawCases.CHILD)
                        .after(new CreateIndex(CHILD, index("name").named("ix"))));
    }

    private static List<LawCase> withOptions() {
        Index plain = index("name").named("ix");
        Table documents = table("t", column("body", text()), column("title", string(200)));
        TableName t = documents.name();
        return List.of(
                create("without locking writers out", plain.concurrently()),
                create("with an operator class", plain.option("postgresql_ops", Map.of("name", "text_pattern_ops"))),
                create(
                        "with settings of its storage",
                        plain.option("postgresql_with", Map.of("fillfactor", 50))
                                .option("postgresql_tablespace", "pg_default")),
                create("in which NULLs are equal", plain.unique().option("postgresql_nulls_not_distinct", true)),
                create("by a method of PostgreSQL", plain.option("postgresql_using", "hash")),
                LawCase.of(
                        "create an index of the beginnings of texts",
                        new CreateIndex(
                                t,
                                index("title")
                                        .named("ix")
                                        .option("mysql_length", 10)
                                        .option("mariadb_length", 10)),
                        documents),
                LawCase.of(
                        "create an index of words",
                        new CreateIndex(
                                t,
                                index("title")
                                        .named("ix")
                                        .option("mysql_prefix", "FULLTEXT")
                                        .option("mariadb_prefix", "FULLTEXT")),
                        documents));
    }

    private static LawCase drop(String what, DropIndex drop, Index... there) {
        Operation[] before =
                Stream.of(there).map(index -> new CreateIndex(CHILD, index)).toArray(Operation[]::new);
        return LawCase.of("drop an index " + what, drop, LawCases.CHILD).after(before);
    }

    private static List<LawCase> dropped() {
        DropIndex drop = new DropIndex(Name.of("ix"), CHILD);
        Index known = index("name", "amount").named("ix").unique();
        return List.of(
                drop("of which nothing is known", drop, known),
                drop("that is known", drop.was(known), known),
                drop("without locking writers out", drop.was(known.concurrently()), known.concurrently()),
                drop("if it is there", drop.withIfExists(), known),
                drop("that is missing if it is there", drop.withIfExists()),
                drop(
                        "without its table",
                        new DropIndex(
                                Name.of("ix"),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Options.NONE,
                                Optional.empty()),
                        known));
    }
}
