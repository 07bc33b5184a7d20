import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;
import dev.alembic.schema.Table;

/**
 * create tables, with 100% of 'all' "quotes", a \ and a ; -- é ☃
 */
@Revision(id = "a00000000001")
class Va00000000001_create_tables implements Migration {

    private static final String TEXT = "it's 100% \"a\" `b` $$ $1 :c ? \\ \\n -- /* é ☃ */;\n;\tend";

    @Override
    public void upgrade(Operations op) {
        if (!op.dialect().equals("sqlite")) {
            op.createSequence(sequence("counter").with(s -> s.start(5).increment(2)));
            op.createSequence(sequence("gone"));
        }
        op.createTable(parents());
        op.createTable("children",
                column("id", integer()).primaryKey(),
                column("parent_id", integer()).references("parents.id", fk -> fk.named("fk_parent").onDelete("CASCADE")),
                column("name", string(60)).notNull().serverDefault(TEXT).comment(TEXT),
                column("amount", numeric(10, 2)).serverDefault("1.50").index(),
                column("done", bool()).notNull().serverDefault("false"),
                column("sure", bool()).serverDefault(true),
                column("twice", numeric(12, 2)).computed("amount * 2", true),
                column("mood", enumeration("fine", "it's \\ %").named("mood")),
                unique("name", "amount").named("uq_children"),
                check("amount > 0").named("ck_children"),
                index("name").named("ix \"of\" children"));
        op.createTable("order by \"x\" `y` [z]; -- é",
                column("select", integer()).primaryKey(),
                column("Größe 100%", string(20)));
        op.createTable("passing", column("id", integer()).primaryKey());
        op.createTable("kinds",
                column("id", integer()).primaryKey(),
                column("a_text", text()),
                column("a_string", string(100)),
                column("a_decimal", numeric(12, 4)),
                column("a_double", doublePrecision()),
                column("a_long", bigInteger()),
                column("a_bool", bool()),
                column("a_day", date()),
                column("an_hour", time()),
                column("a_moment", dateTime()),
                column("a_zoned", dateTime().withTimeZone()),
                column("some_bytes", largeBinary()),
                column("some_json", json()),
                column("an_id", uuid()));
    }

    private static Table parents() {
        return table("parents",
                column("id", integer()).primaryKey(),
                column("code", string(40)).notNull().unique()).comment(TEXT);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("kinds");
        op.dropTable("passing");
        op.dropTable("order by \"x\" `y` [z]; -- é");
        op.dropTable("children");
        op.dropTable("parents");
        if (op.dialect().equals("postgresql")) {
            op.execute("DROP TYPE mood");
        }
        if (!op.dialect().equals("sqlite")) {
            op.dropSequence("gone");
            op.dropSequence("counter");
        }
    }
}
