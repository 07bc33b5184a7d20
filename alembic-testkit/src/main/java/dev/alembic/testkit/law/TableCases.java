package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.col;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.exclude;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.function;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.literal;
import static dev.alembic.schema.Dsl.now;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static dev.alembic.schema.Dsl.with;

import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whole tables. */
final class TableCases {

    private static final TableName CHILD = LawCases.CHILD.name();

    private TableCases() {}

    static List<LawCase> all() {
        return Stream.of(
                        plain(),
                        explained(),
                        full(),
                        pointing(),
                        waiting(),
                        special(),
                        typed(),
                        others(),
                        dropped(),
                        renamed())
                .flatMap(List::stream)
                .toList();
    }

    private static LawCase create(String what, Table table) {
        return LawCase.of("create a table " + what, new CreateTable(table), LawCases.PARENT);
    }

    private static List<LawCase> plain() {
        return List.of(
                create("of one column", table("t", column("a", integer()))),
                create(
                        "that counts by itself",
                        table("t", column("id", integer()).primaryKey())),
                create(
                        "that doesn't count by itself",
                        table("t", column("id", integer()).primaryKey().autoincrement(false))),
                create(
                        "with a key of two columns",
                        table(
                                "t",
                                column("a", integer()).notNull(),
                                column("b", string(9)).notNull(),
                                primaryKey("a", "b").named("pk_t"))),
                create(
                        "with defaults",
                        table(
                                "t",
                                column("a", string(9)).serverDefault("it's 100%"),
                                column("b", integer()).serverDefault("5"),
                                column("c", dateTime()).serverDefault(now()),
                                column("d", bool()).serverDefault("false"),
                                column("e", bool()).notNull().serverDefault(true))));
    }

    private static List<LawCase> explained() {
        return List.of(
                create(
                        "with an expression as a default",
                        table("t", column("a", string(9)).serverDefault(function("lower", literal("X"))))),
                create(
                        "with comments",
                        table("t", column("a", integer()).comment("one's \\ \"a\" \n é"))
                                .comment("it's \\ % a\nt")),
                create(
                        "in another schema",
                        table(
                                        "t",
                                        column("id", integer()).primaryKey(),
                                        column("a", integer()).index().comment("c"))
                                .in(LawCases.OTHER_SCHEMA)));
    }

    private static List<LawCase> full() {
        return List.of(
                create(
                        "with unnamed constraints",
                        table(
                                "t",
                                column("id", integer()).primaryKey(),
                                column("a", integer()).unique().references("parent.id"),
                                column("b", integer()).check("b > 0"),
                                column("c", string(20)),
                                unique("a", "b"),
                                check(col("c").op("<>", literal("it's"))),
                                foreignKey("c").references("parent.code"))),
                create(
                        "with named constraints and indexes",
                        table(
                                "t",
                                column("id", integer()),
                                column("a", integer()).index(),
                                column("b", string(20)).unique().index(),
                                column("c", integer()),
                                primaryKey("id").named("pk_t"),
                                unique("a", "b").named("uq_t"),
                                check("c > 0").named("ck_t"),
                                foreignKey("a")
                                        .references("parent.id")
                                        .named("fk_t")
                                        .onDelete("CASCADE")
                                        .onUpdate("SET NULL"),
                                index("a", "b").named("ix_t"),
                                index(col("b").desc(), col("a").asc()).named("ix_t2"))));
    }

    private static List<LawCase> pointing() {
        return List.of(
                create(
                        "that points at itself",
                        table(
                                "t",
                                column("id", integer()).primaryKey(),
                                column("up", integer()).references("t.id"))),
                create(
                        "with a foreign key added afterwards",
                        table(
                                "t",
                                column("id", integer()).primaryKey(),
                                column("a", integer()),
                                foreignKey("a")
                                        .references("parent.id")
                                        .named("fk_t")
                                        .useAlter())));
    }

    private static List<LawCase> waiting() {
        return List.of(
                create(
                        "with a foreign key that waits",
                        table(
                                "t",
                                column("a", integer()),
                                foreignKey("a")
                                        .references("parent.id")
                                        .named("fk_t")
                                        .deferrable()
                                        .initially("DEFERRED"))),
                create(
                        "with keys that wait",
                        table(
                                "t",
                                column("a", integer()),
                                unique("a").named("uq_t").deferrable())),
                create(
                        "with a foreign key that matches",
                        table(
                                "t",
                                column("a", integer()),
                                foreignKey("a")
                                        .references("parent.id")
                                        .named("fk_t")
                                        .match("FULL"))),
                create(
                        "in which NULLs are equal",
                        table(
                                "t",
                                column("a", integer()),
                                unique("a").named("uq_t").nullsNotDistinct())),
                create(
                        "with an exclusion",
                        table(
                                "t",
                                column("a", integer()),
                                exclude(with(col("a"), "=")).named("ex_t").using("btree"))));
    }

    private static List<LawCase> special() {
        return List.of(
                create(
                        "with computed columns",
                        table(
                                "t",
                                column("a", integer()),
                                column("b", integer()).computed("a + 1"),
                                column("c", integer()).computed("a * 2", true))),
                create(
                        "with a column computed on reading",
                        table(
                                "t",
                                column("a", integer()),
                                column("b", integer()).computed("a + 1", false))),
                create("with an identity column", table("t", counting())));
    }

    private static Column counting() {
        return column("id", integer())
                .primaryKey()
                .identity(identity -> identity.generatedAlways()
                        .with(s -> s.start(10).increment(2).minValue(1))
                        .with(s -> s.maxValue(900).cache(5).cycle(true)));
    }

    private static List<LawCase> typed() {
        return List.of(
                create(
                        "with enumerations",
                        table(
                                "t",
                                column("a", enumeration("x", "it's").named("mood")),
                                column("b", enumeration("x", "y").named("word").asText()))),
                create(
                        "with checks of types",
                        table(
                                "t",
                                column("a", bool().withConstraint("ck_a")),
                                column(
                                        "b",
                                        enumeration("x", "y")
                                                .named("ck_b")
                                                .asText()
                                                .withConstraint()))),
                create(
                        "with hostile names",
                        table(
                                "order \"by\" `me` [x]; --",
                                column("select", integer()).primaryKey(),
                                column("Größe 100%", string(9)).index(),
                                check(col("Größe 100%").op("<>", literal(""))).named("c'k"))),
                LawCase.of(
                        "create a temporary table",
                        new CreateTable(table("t", column("a", integer())).prefixes("TEMPORARY"))));
    }

    private static List<LawCase> others() {
        return List.of(
                LawCase.of("create a table if it is missing", new CreateTable(LawCases.LOOSE).withIfNotExists()),
                LawCase.of(
                        "create a table that is there if it is missing",
                        new CreateTable(LawCases.LOOSE).withIfNotExists(),
                        LawCases.LOOSE),
                LawCase.of(
                        "create a table with an option of each database",
                        new CreateTable(LawCases.LOOSE
                                .option("mysql_engine", "InnoDB")
                                .option("mariadb_engine", "InnoDB")
                                .option("sqlite_strict", false)
                                .option("postgresql_with", Map.of("fillfactor", 70)))));
    }

    private static List<LawCase> dropped() {
        return List.of(
                LawCase.of("drop a table", new DropTable(CHILD), LawCases.CHILD),
                LawCase.of(
                        "drop a known table",
                        new DropTable(CHILD).was(LawCases.CHILD.comment("c")),
                        LawCases.CHILD.comment("c")),
                LawCase.of(
                        "drop a known table with an enumeration",
                        new DropTable(TableName.of("t")).was(moody()),
                        moody()),
                LawCase.of("drop a table if it is there", new DropTable(CHILD).withIfExists(), LawCases.CHILD),
                LawCase.of("drop a table that is missing if it is there", new DropTable(CHILD).withIfExists()));
    }

    private static List<LawCase> renamed() {
        return List.of(
                LawCase.of("rename a table", new RenameTable(CHILD, Name.of("Kid's")), LawCases.CHILD),
                LawCase.of(
                        "rename a table of another schema",
                        new RenameTable(CHILD.in(LawCases.OTHER_SCHEMA), Name.of("kid")),
                        LawCases.CHILD.in(LawCases.OTHER_SCHEMA)),
                comment("give a table a comment", Optional.of("it's"), Optional.empty()),
                comment("change the comment of a table", Optional.of("b"), Optional.of("a")),
                comment("drop the comment of a table", Optional.empty(), Optional.of("a")));
    }

    private static Table moody() {
        return table("t", column("a", enumeration("x", "y").named("mood")));
    }

    private static LawCase comment(String name, Optional<String> to, Optional<String> from) {
        return LawCase.of(name, new SetTableComment(CHILD, to, from), LawCases.CHILD.comment(from));
    }
}
