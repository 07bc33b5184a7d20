import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.*;
import dev.alembic.schema.ConstraintKind;
import java.util.List;

/**
 * change tables
 */
@Revision(id = "a00000000002", revises = "a00000000001")
class Va00000000002_change_tables implements Migration {

    /** An operation of a user's own. */
    record Audit(String table) implements CustomOperation {
        @Override
        public List<Operation> expand(String dialect) {
            return List.of(
                    new ExecuteSql("CREATE VIEW audit_" + table + " AS SELECT count(*) AS n FROM " + table));
        }
    }

    @Override
    public void upgrade(Operations op) {
        op.renameTable("passing", "passed");
        op.dropTable("passed");
        op.addColumn("parents", column("note", string(90)).notNull().serverDefault("a; b -- c 'd' \\"));
        op.addColumn("parents", column("old", integer()));
        op.dropColumn("parents", "old");
        op.createIndex("parents", index(col("note").desc()).named("ix_note"));
        op.dropIndex("ix \"of\" children", "children");
        op.alterColumn("parents", "note", c -> c.rename("Note 100%")
                .existing(column("note", string(90)).notNull().serverDefault("a; b -- c 'd' \\")));
        op.invoke(new Audit("parents"));
        if (op.dialect().equals("sqlite")) {
            onSqlite(op);
        } else {
            elsewhere(op);
        }
        if (op.dialect().equals("postgresql")) {
            onPostgresql(op);
        }
        if (op.dialect().equals("mariadb")) {
            op.execute("CREATE TRIGGER watch BEFORE UPDATE ON parents FOR EACH ROW BEGIN"
                    + " SET @a = 'it''s; // \\\\ END'; SET @b = 1; END");
        }
    }

    private static void onSqlite(Operations op) {
        op.batch("kinds",
                how -> how.copyFrom(table("kinds",
                        column("id", integer()).primaryKey(),
                        column("a_text", text()),
                        column("a_long", bigInteger()))),
                t -> {
                    t.alterColumn("a_text", c -> c.notNull().serverDefault("it's; \\ %"));
                    t.createCheckConstraint("ck_kinds", "a_long > 0");
                });
        op.batch("kinds",
                how -> how.copyFrom(table("kinds",
                        column("id", integer()).primaryKey(),
                        column("a_text", text()).notNull().serverDefault("it's; \\ %"),
                        column("a_long", bigInteger()),
                        check("a_long > 0").named("ck_kinds"))),
                t -> {
                    t.dropConstraint("ck_kinds", ConstraintKind.CHECK);
                    t.alterColumn("a_text", c -> c.nullable().dropServerDefault());
                    t.addColumn(column("a_string", string(100)));
                    t.addColumn(column("a_decimal", numeric(12, 4)));
                    t.addColumn(column("a_double", doublePrecision()));
                    t.addColumn(column("a_bool", bool()));
                    t.addColumn(column("a_day", date()));
                    t.addColumn(column("an_hour", time()));
                    t.addColumn(column("a_moment", dateTime()));
                    t.addColumn(column("a_zoned", dateTime().withTimeZone()));
                    t.addColumn(column("some_bytes", largeBinary()));
                    t.addColumn(column("some_json", json()));
                    t.addColumn(column("an_id", uuid()));
                });
        op.execute("CREATE TRIGGER watch AFTER INSERT ON parents BEGIN"
                + " UPDATE parents SET code = code || ';' WHERE id = 0; SELECT 'it''s; END'; END");
    }

    private static void elsewhere(Operations op) {
        op.dropSequence("gone");
        op.createSequence(sequence("gone"));
        op.createTableComment("children", "it's \\ 100%; \"all\"");
        op.dropTableComment("parents");
        op.createUniqueConstraint("uq_note", "parents", "Note 100%");
        op.createCheckConstraint("ck_code", "parents", "code <> 'a;b\\\\'");
        op.createForeignKey("fk_self", "children", "children", List.of("parent_id"), List.of("id"));
        op.dropConstraint("fk_self", "children", ConstraintKind.FOREIGN_KEY);
        op.dropConstraint("uq_note", "parents", ConstraintKind.UNIQUE);
        op.alterColumn("children", "name", c -> c.type(string(70)).notNull().serverDefault("x; 'y' \\")
                .comment("z; 'w' \\").existing(column("name", string(60)).notNull()));
        op.batch("children", t -> t.addColumn(column("extra", integer()).comment("a; b")));
        op.createTable("again", column("id", integer()).notNull());
        op.createPrimaryKey("pk_again", "again", "id");
        op.dropConstraint("pk_again", "again", ConstraintKind.PRIMARY_KEY);
        op.dropTable("again");
    }

    private static void onPostgresql(Operations op) {
        op.createIndex("parents", index("code").named("ix_code").concurrently());
        op.createConstraint("parents", check("length(code) > 0").named("ck_long").notValid());
        op.validateConstraint("ck_long", "parents");
        op.execute("CREATE FUNCTION f(a integer) RETURNS text LANGUAGE plpgsql AS $body$"
                + " BEGIN RETURN 'it''s $$ 100% ;' || a::text; END $body$");
        op.execute("DO $$ BEGIN PERFORM ';'; END $$");
        op.executeOutsideTransaction("VACUUM parents");
    }

    @Override
    public void downgrade(Operations op) {
        if (op.dialect().equals("postgresql")) {
            op.execute("DROP FUNCTION f(integer)");
            op.dropConstraint("ck_long", "parents", ConstraintKind.CHECK);
            op.dropIndex("ix_code", "parents", drop -> drop.concurrently());
        }
        if (op.dialect().equals("mariadb")) {
            op.execute("DROP TRIGGER watch");
        }
        if (op.dialect().equals("sqlite")) {
            op.execute("DROP TRIGGER watch");
        } else {
            op.dropColumn("children", "extra");
            op.dropConstraint("ck_code", "parents", ConstraintKind.CHECK);
        }
        op.execute("DROP VIEW audit_parents");
        op.dropIndex("ix_note", "parents");
        op.dropColumn("parents", "Note 100%");
        op.createIndex("ix \"of\" children", "children", "name");
        op.createTable("passing", column("id", integer()).primaryKey());
    }
}
