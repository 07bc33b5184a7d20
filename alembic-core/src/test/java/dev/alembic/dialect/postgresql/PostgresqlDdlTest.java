package dev.alembic.dialect.postgresql;

import static dev.alembic.dialect.Ddl.POSTGRESQL;
import static dev.alembic.dialect.Ddl.offline;
import static dev.alembic.dialect.Ddl.sql;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.op.Statement;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.TextType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PostgresqlDdlTest {

    @Test
    void creates_a_table_with_what_its_columns_bring() {
        assertThat(sql(
                        POSTGRESQL,
                        op -> op.createTable(
                                "tasks",
                                column("id", integer()).primaryKey(),
                                column("title", string(200)).notNull().unique(),
                                column("completed", bool()).serverDefault("false"),
                                column("created_at", dateTime()).serverDefault(now()),
                                column("owner_id", integer())
                                        .references("users.id")
                                        .onDelete("CASCADE")
                                        .index())))
                .containsExactly(
                        "CREATE TABLE tasks (id SERIAL NOT NULL, title VARCHAR(200) NOT NULL,"
                                + " completed BOOLEAN DEFAULT 'false', created_at TIMESTAMP WITHOUT"
                                + " TIME ZONE DEFAULT now(), owner_id INTEGER, PRIMARY KEY (id), UNIQUE"
                                + " (title), FOREIGN KEY(owner_id) REFERENCES users (id) ON DELETE"
                                + " CASCADE)",
                        "CREATE INDEX ix_tasks_owner_id ON tasks (owner_id)");
    }

    @Test
    void gives_comments_by_statements_of_their_own() {
        assertThat(sql(
                        POSTGRESQL,
                        op -> op.createTable(table("t", column("c", integer()).comment("it's c"))
                                .comment("the t"))))
                .containsExactly(
                        "CREATE TABLE t (c INTEGER)",
                        "COMMENT ON TABLE t IS 'the t'",
                        "COMMENT ON COLUMN t.c IS 'it''s c'");
    }

    @Test
    void renames_a_table() {
        assertThat(sql(POSTGRESQL, op -> op.renameTable("t1", "t2"))).containsExactly("ALTER TABLE t1 RENAME TO t2");
    }

    @Test
    void changes_type_nullability_default_and_name_in_this_order() {
        assertThat(sql(
                        POSTGRESQL,
                        op -> op.alterColumn(
                                "t",
                                "c",
                                c -> c.rename("d")
                                        .notNull()
                                        .type(integer())
                                        .using("c::integer")
                                        .serverDefault("5"))))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN c TYPE INTEGER USING c::integer",
                        "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE t ALTER COLUMN c SET DEFAULT '5'",
                        "ALTER TABLE t RENAME c TO d");
    }

    @Test
    void creates_the_type_of_an_enumeration_and_drops_it_with_the_table() {
        var moods = table("t", column("mood", enumeration("sad", "glad").named("mood")));
        assertThat(sql(POSTGRESQL, op -> op.createTable(moods)))
                .containsExactly("CREATE TYPE mood AS ENUM ('sad', 'glad')", "CREATE TABLE t (mood mood)");
        assertThat(sql(POSTGRESQL, op -> op.dropTable("t", drop -> drop.was(moods))))
                .containsExactly(
                        "DROP TABLE t",
                        "DO $$ BEGIN DROP TYPE IF EXISTS mood; EXCEPTION WHEN"
                                + " dependent_objects_still_exist THEN NULL; END $$");
    }

    @Test
    void writes_every_part_of_an_index() {
        assertThat(sql(
                        POSTGRESQL,
                        op -> op.createIndex(
                                "t",
                                index(function("lower", col("a")).desc(), col("b"))
                                        .named("ix")
                                        .unique()
                                        .using("btree")
                                        .include("d")
                                        .where("b > 5")
                                        .option("postgresql_ops", Map.of("b", "int4_ops"))
                                        .concurrently())))
                .containsExactly("CREATE UNIQUE INDEX CONCURRENTLY ix ON t USING btree (lower(a) DESC, b"
                        + " int4_ops) INCLUDE (d) WHERE b > 5");
    }

    @Test
    void lets_nulls_collide_where_asked() {
        assertThat(sql(
                        POSTGRESQL,
                        op -> op.createConstraint("t", unique("a").named("uq").nullsNotDistinct())))
                .containsExactly("ALTER TABLE t ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (a)");
    }

    @Test
    void writes_values_into_printed_inserts() {
        assertThat(offline(POSTGRESQL, op -> op.bulkInsert("t", List.of(Map.of("a", "it's")))))
                .containsExactly("INSERT INTO t (a) VALUES ('it''s')");
    }

    @Test
    void takes_the_next_number_of_a_sequence_in_an_insert() {
        assertThat(sql(POSTGRESQL, op -> op.execute(Statement.insertInto("t").set("id", nextValue("Seq")))))
                .containsExactly("INSERT INTO t (id) VALUES (nextval('\"Seq\"'))");
    }

    @Test
    void leaves_the_length_of_a_text_without_limit_out() {
        assertThat(POSTGRESQL.types().toSql(new TextType(Optional.of(9), Optional.empty(), false)))
                .isEqualTo("TEXT");
    }

    @Test
    void does_not_look_at_rows_before_it_is_told_to() {
        assertThat(sql(POSTGRESQL, op -> {
                    op.createConstraint("t", check("a > 0").named("ck").notValid());
                    op.validateConstraint("ck", "t");
                }))
                .containsExactly(
                        "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
                        "ALTER TABLE t VALIDATE CONSTRAINT ck");
    }

    @Test
    void names_the_forms_that_a_clause_of_a_foreign_key_has() {
        assertThat(foreignKeySql(fk -> fk.onDelete("set null (a)")))
                .containsExactly("ALTER TABLE t ADD FOREIGN KEY(a) REFERENCES u (id) ON DELETE set null" + " (a)");
        assertThatThrownBy(() -> foreignKeySql(fk -> fk.onDelete("CASCADES")))
                .hasMessage("ON DELETE of the foreign key to \"u\" can't be \"CASCADES\". It is one of"
                        + " CASCADE, SET NULL, SET DEFAULT, RESTRICT, NO ACTION.");
        assertThatThrownBy(() -> foreignKeySql(fk -> fk.onUpdate("CASCADE; DROP TABLE u")))
                .hasMessageStartingWith("ON UPDATE of the foreign key to \"u\" can't be");
        assertThatThrownBy(() -> foreignKeySql(fk -> fk.onUpdate("SET NULL (a); --)")))
                .hasMessage("\"SET NULL (a); --)\" is not a keyword of SQL, in ON UPDATE of the"
                        + " foreign key to \"u\".");
        assertThatThrownBy(() -> foreignKeySql(fk -> fk.match("most")))
                .hasMessageStartingWith("MATCH of the foreign key to \"u\" can't be \"most\"");
        assertThatThrownBy(() -> foreignKeySql(fk -> fk.initially("later")))
                .hasMessage(
                        "INITIALLY of the constraint \"a\" can't be \"later\". It is one of" + " DEFERRED, IMMEDIATE.");
    }

    private static List<String> foreignKeySql(UnaryOperator<ForeignKeyConstraint> change) {
        ForeignKeyConstraint foreignKey = foreignKey("a").references("u.id");
        return sql(POSTGRESQL, op -> op.createForeignKey("t", change.apply(foreignKey)));
    }
}
