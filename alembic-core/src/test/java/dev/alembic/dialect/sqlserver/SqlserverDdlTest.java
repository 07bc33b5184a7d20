package dev.alembic.dialect.sqlserver;

import static dev.alembic.dialect.Ddl.SQLSERVER;
import static dev.alembic.dialect.Ddl.offline;
import static dev.alembic.dialect.Ddl.sql;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.op.AddColumn;
import dev.alembic.op.ColumnEdit;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlserverDdlTest {

    @Test
    void says_null_and_identity_in_any_case() {
        assertThat(sql(
                        SQLSERVER,
                        op -> op.createTable(
                                "t",
                                column("id", integer()).primaryKey(),
                                column("c", unicode(9)).serverDefault("x"))))
                .containsExactly("CREATE TABLE t (id INTEGER NOT NULL IDENTITY, c NVARCHAR(9) NULL DEFAULT"
                        + " 'x', PRIMARY KEY (id))");
    }

    @Test
    void adds_a_column_without_the_word_column() {
        assertThat(sql(SQLSERVER, op -> op.addColumn("t", column("c", bool()).notNull())))
                .containsExactly("ALTER TABLE t ADD c BIT NOT NULL");
    }

    @Test
    void adds_a_column_only_if_it_is_missing() {
        assertThat(sql(SQLSERVER, op -> op.addColumn("t", column("c", integer()), AddColumn::withIfNotExists)))
                .containsExactly("IF COL_LENGTH('t', 'c') IS NULL ALTER TABLE t ADD c INTEGER NULL");
    }

    @Test
    void creates_an_index_only_if_it_is_missing() {
        assertThat(sql(SQLSERVER, op -> op.createIndex("t", index("c").named("ix"), CreateIndex::withIfNotExists)))
                .containsExactly("IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = 'ix' AND object_id ="
                        + " OBJECT_ID('t')) CREATE INDEX ix ON t (c)");
    }

    @Test
    void says_type_and_nullability_in_one_statement() {
        assertThat(sql(
                        SQLSERVER,
                        op -> op.alterColumn(
                                "t", "c", c -> c.type(integer()).notNull().rename("d"))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c INTEGER NOT NULL", "EXEC sp_rename 't.c', d, 'COLUMN'");
    }

    @Test
    void replaces_the_constraint_of_a_default() {
        assertThat(sql(
                        SQLSERVER,
                        op -> op.alterColumn(
                                "t", "c", c -> c.serverDefault("5").existingServerDefault(ServerDefault.literal("4")))))
                .containsExactly(
                        "declare @const_name varchar(256) select @const_name = QUOTENAME([name])"
                                + " from sys.default_constraints where parent_object_id ="
                                + " object_id('t') and col_name(parent_object_id, parent_column_id) ="
                                + " 'c' exec('alter table t drop constraint ' + @const_name)",
                        "ALTER TABLE t ADD DEFAULT '5' FOR c");
    }

    @Test
    void asks_for_the_type_it_has_to_repeat() {
        assertThatThrownBy(() -> sql(SQLSERVER, op -> op.alterColumn("t", "c", ColumnEdit::notNull)))
                .hasMessageContaining("c.existingType(…)");
    }

    @Test
    void renames_by_a_procedure() {
        assertThat(sql(SQLSERVER, op -> op.renameTable("Old Name", "new")))
                .containsExactly("EXEC sp_rename '[Old Name]', new");
    }

    @Test
    void keeps_comments_as_properties() {
        assertThat(sql(SQLSERVER, op -> op.in("s").createTableComment("t", "it's")))
                .containsExactly(
                        "execute sp_addextendedproperty 'MS_Description', N'it''s', 'schema', s," + " 'table', t");
    }

    @Test
    void writes_clustered_covering_and_partial_indexes() {
        assertThat(sql(
                        SQLSERVER,
                        op -> op.createIndex(
                                "t",
                                index("a")
                                        .named("ix")
                                        .include("b")
                                        .where("a > 5")
                                        .option("mssql_clustered", false))))
                .containsExactly("CREATE NONCLUSTERED INDEX ix ON t (a) INCLUDE (b) WHERE a > 5");
    }

    @Test
    void keeps_the_check_of_an_added_column() {
        assertThat(sql(SQLSERVER, op -> op.addColumn("t", column("c", integer()).check("c > 5"))))
                .containsExactly("ALTER TABLE t ADD c INTEGER NULL CHECK (c > 5)");
    }

    @Test
    void marks_texts_that_the_code_page_lacks() {
        assertThat(offline(SQLSERVER, op -> op.bulkInsert("t", List.of(Map.of("a", "é")))))
                .containsExactly(
                        "SET IDENTITY_INSERT t ON", "INSERT INTO t (a) VALUES (N'é')", "SET IDENTITY_INSERT t OFF");
    }

    @Test
    void computes_without_a_type() {
        assertThat(sql(SQLSERVER, op -> op.addColumn("t", column("c", integer()).computed("a * 2", true))))
                .containsExactly("ALTER TABLE t ADD c AS (a * 2) PERSISTED");
    }

    @Test
    void what_stands_in_the_way_of_a_known_column_goes_first() {
        AddColumn add = new AddColumn(
                TableName.of("t"),
                column("a", integer())
                        .serverDefault("5")
                        .check("a > 0")
                        .references("b.id")
                        .index());
        assertThat(sql(SQLSERVER, op -> op.invoke(add.reverse().orElseThrow())))
                .extracting(text -> text.replaceAll(".* from (sys\\.\\w+).*", "$1"))
                .containsExactly(
                        "sys.default_constraints",
                        "sys.check_constraints",
                        "sys.foreign_keys",
                        "DROP INDEX ix_t_a ON t",
                        "ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void creates_a_sequence_if_it_is_missing() {
        assertThat(sql(SQLSERVER, op -> op.invoke(new CreateSequence(sequence("s")).withIfNotExists())))
                .containsExactly("IF OBJECT_ID('s') IS NULL CREATE SEQUENCE s");
    }
}
