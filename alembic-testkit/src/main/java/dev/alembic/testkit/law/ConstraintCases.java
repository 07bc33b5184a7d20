package dev.alembic.testkit.law;

import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.col;
import static dev.alembic.schema.Dsl.exclude;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.literal;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.unique;
import static dev.alembic.schema.Dsl.with;

import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.Operation;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.stream.Stream;

/** Constraints. */
final class ConstraintCases {

    private static final TableName CHILD = LawCases.CHILD.name();
    private static final TableName LOOSE = LawCases.LOOSE.name();
    private static final ForeignKeyConstraint KEY =
            foreignKey("parent_id").references("parent.id").named("fk");

    private ConstraintCases() {}

    static List<LawCase> all() {
        return Stream.of(keys(), foreignKeys(), others(), dropped())
                .flatMap(List::stream)
                .toList();
    }

    private static LawCase create(String what, Constraint constraint) {
        return LawCase.of("add " + what, new CreateConstraint(CHILD, constraint), LawCases.PARENT, LawCases.CHILD);
    }

    private static List<LawCase> keys() {
        return List.of(
                LawCase.of(
                        "add a primary key",
                        new CreateConstraint(LOOSE, primaryKey("id").named("pk_loose")),
                        LawCases.LOOSE),
                LawCase.of(
                        "add a primary key without a name",
                        new CreateConstraint(LOOSE, primaryKey("id")),
                        LawCases.LOOSE),
                create("a unique constraint", unique("name", "amount").named("uq")),
                create("a unique constraint without a name", unique("amount")),
                create(
                        "a unique constraint with a comment",
                        unique("name").named("uq").comment("c")),
                create(
                        "a unique constraint that waits",
                        unique("name").named("uq").deferrable()),
                create(
                        "a unique constraint that waits from the beginning",
                        unique("name").named("uq").deferrable().initially("DEFERRED")),
                create(
                        "a unique constraint to which NULLs are equal",
                        unique("name").named("uq").nullsNotDistinct()),
                create(
                        "a unique constraint that includes columns",
                        unique("name").named("uq").option("postgresql_include", List.of("amount"))),
                create("a constraint with a hostile name", unique("name").named("a \"b\" `c` 'd'")));
    }

    private static List<LawCase> foreignKeys() {
        return List.of(
                create("a foreign key", KEY),
                create("a foreign key without a name", foreignKey("parent_id").references("parent.id")),
                create("a foreign key with actions", KEY.onDelete("SET NULL").onUpdate("CASCADE")),
                create("a foreign key that matches", KEY.match("FULL")),
                create("a foreign key that waits", KEY.deferrable().initially("DEFERRED")),
                create("a foreign key of all rows to come", KEY.notValid()),
                create("a foreign key for use by ALTER", KEY.useAlter()),
                LawCase.of(
                        "add a foreign key between schemas",
                        new CreateConstraint(
                                CHILD.in(LawCases.OTHER_SCHEMA),
                                foreignKey("parent_id")
                                        .references(LawCases.PARENT.name().in(LawCases.OTHER_SCHEMA), "id")
                                        .named("fk")),
                        LawCases.PARENT.in(LawCases.OTHER_SCHEMA),
                        LawCases.CHILD.in(LawCases.OTHER_SCHEMA)));
    }

    private static List<LawCase> others() {
        CreateConstraint open =
                new CreateConstraint(CHILD, check("amount > 0").named("ck").notValid());
        return List.of(
                create("a check", check("amount > 0").named("ck")),
                create("a check of an expression", check(col("name").op("<>", literal("it's")))),
                create(
                        "a check with functions",
                        check("lower(name) in ('a', 'it''s') and amount between 1 and 5")
                                .named("ck")),
                create(
                        "a check of all rows to come",
                        check("amount > 0").named("ck").notValid()),
                LawCase.of(
                                "look at the rows that a constraint found",
                                new ValidateConstraint(CHILD, Name.of("ck")),
                                LawCases.CHILD)
                        .after(open),
                create(
                        "an exclusion",
                        exclude(with(col("name"), "="), with(col("amount"), "="))
                                .named("ex")
                                .using("btree")
                                .where("amount > 0")
                                .deferrable()));
    }

    private static LawCase drop(String what, DropConstraint drop, Constraint there) {
        return LawCase.of("drop " + what, drop, LawCases.PARENT, LawCases.CHILD)
                .after(new CreateConstraint(CHILD, there));
    }

    private static List<LawCase> dropped() {
        Constraint unique = unique("name").named("uq");
        Constraint check = check("amount > 0").named("ck");
        DropConstraint drop = new DropConstraint(CHILD, Name.of("uq"));
        Operation keyed = new CreateConstraint(LOOSE, primaryKey("id").named("pk_loose"));
        return List.of(
                drop("a constraint of which nothing is known", drop, unique),
                drop("a unique constraint", drop.kind(ConstraintKind.UNIQUE), unique),
                drop("a known unique constraint", drop.was(unique), unique),
                drop("a constraint if it is there", drop.withIfExists(), unique),
                drop(
                        "a unique constraint if it is there",
                        drop.kind(ConstraintKind.UNIQUE).withIfExists(),
                        unique),
                drop("a known check", new DropConstraint(CHILD, Name.of("ck")).was(check), check),
                drop("a known foreign key", new DropConstraint(CHILD, Name.of("fk")).was(KEY), KEY),
                LawCase.of(
                                "drop a known primary key",
                                new DropConstraint(LOOSE, Name.of("pk_loose"))
                                        .was(primaryKey("id").named("pk_loose")),
                                LawCases.LOOSE)
                        .after(keyed));
    }
}
