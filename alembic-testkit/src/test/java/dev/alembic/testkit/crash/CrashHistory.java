package dev.alembic.testkit.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Twenty revisions in Java and in SQL that create, fill, change and copy tables, with updates that
 * may not run twice.
 */
final class CrashHistory {

    private static final int ROUNDS = 4;

    private static final String CREATE = java("a", """
                    op.createTable("items@",
                            column("id", integer()).primaryKey(),
                            column("name", string(40)).notNull(),
                            column("amount", integer()));
                    op.createIndex("ix_items@", "items@", "name");
                    for (int i = 1; i <= 60; i++) {
                        op.execute("INSERT INTO items@ (id, name, amount) VALUES (" + i + ", 'item " + i + "', 0)");
                    }
                    op.createTable("places@",
                            column("id", integer()).primaryKey(),
                            column("town", string(40)).index());
                """, """
                    op.dropTable("places@");
                    op.dropTable("items@");
                """);

    private static final String FILL = sql("b", """
            UPDATE items@ SET amount = amount + 1;
            CREATE TABLE log@ (id INTEGER NOT NULL, item_id INTEGER, note VARCHAR(50));
            INSERT INTO log@ SELECT id, id, name FROM items@;
            UPDATE items@ SET amount = amount + 10;
            CREATE INDEX ix_log@ ON log@ (item_id);
            UPDATE log@ SET note = 'seen' WHERE item_id < 30;
            CREATE VIEW seen@ AS SELECT id, note FROM log@;
            UPDATE items@ SET amount = amount + 100;
            """, """
            DROP VIEW seen@;
            UPDATE items@ SET amount = amount - 100;
            DROP TABLE log@;
            UPDATE items@ SET amount = amount - 11;
            """);

    private static final String CHANGE = java("c", """
                    op.batch("items@", t -> {
                        t.alterColumn("name", c -> c.rename("label"));
                        t.addColumn(column("state", integer()).notNull().serverDefault("7"));
                    });
                    op.execute("UPDATE items@ SET state = state + amount");
                    op.batch("items@", t -> t.alterColumn("label", c -> c.type(string(60)).notNull()));
                    op.batch("items@", t -> t.createIndex("ix_state@", "state"));
                    op.execute("UPDATE items@ SET state = state + 1; UPDATE items@ SET amount = amount + 1000");
                """, """
                    op.execute("UPDATE items@ SET amount = amount - 1000");
                    op.dropIndex("ix_state@", "items@");
                    op.batch("items@", t -> {
                        t.dropColumn("state");
                        t.alterColumn("label", c -> c.rename("name").type(string(40)).notNull());
                    });
                """);

    private static final String COPY = java("d", """
                    op.execute("UPDATE items@ SET amount = amount + 1");
                    op.batch("items@", how -> how.alwaysRecreate(), t -> {
                        t.addColumn(column("extra", integer()).serverDefault("3"));
                        t.alterColumn("amount", c -> c.rename("total"));
                    });
                    op.execute("UPDATE items@ SET extra = extra + total");
                    op.batch("places@", t -> t.addColumn(column("zip", string(10))));
                """, """
                    op.batch("places@", t -> t.dropColumn("zip"));
                    op.batch("items@", how -> how.alwaysRecreate(), t -> {
                        t.alterColumn("total", c -> c.rename("amount"));
                        t.dropColumn("extra");
                    });
                    op.execute("UPDATE items@ SET amount = amount - 1");
                """);

    private static final String COUNT = sql("e", """
            ALTER TABLE log@ ADD COLUMN weight INTEGER;
            UPDATE log@ SET weight = 1;
            UPDATE log@ SET weight = weight + 1;
            CREATE TABLE sum@ AS SELECT COUNT(*) AS n FROM log@;
            INSERT INTO sum@ SELECT n + 1 FROM sum@;
            CREATE TABLE more@ (id INTEGER);
            INSERT INTO more@ SELECT n FROM sum@;
            ALTER TABLE more@ ADD COLUMN told INTEGER;
            """, """
            INSERT INTO sum@ SELECT n + 1 FROM sum@;
            DROP TABLE more@;
            DROP TABLE sum@;
            ALTER TABLE log@ DROP COLUMN weight;
            """);

    private static final List<String> KINDS = List.of(CREATE, FILL, CHANGE, COPY, COUNT);

    private CrashHistory() {}

    private static String java(String letter, String up, String down) {
        return """
                import static dev.alembic.schema.Dsl.*;
                import dev.alembic.migration.*;
                import dev.alembic.op.Operations;

                #Revision(id = "%1$s@", revises = "?")
                class V%1$s@ implements Migration {
                    #Override
                    public void upgrade(Operations op) {
                %2$s    }

                    #Override
                    public void downgrade(Operations op) {
                %3$s    }
                }
                """.formatted(letter, up, down);
    }

    private static String sql(String letter, String up, String down) {
        return """
                -- revision: %s@
                -- revises: ?
                -- upgrade
                %s-- downgrade
                %s""".formatted(letter, up, down);
    }

    /** Names end with the number of the round. */
    private static String text(String kind, int round) {
        return kind.replace("@", String.valueOf(round)).replace("#", "@");
    }

    /** Writes the revisions into a script directory. */
    static void write(Path directory) throws IOException {
        Path versions = Files.createDirectories(directory.resolve("versions"));
        List<String> ids = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String kind : KINDS) {
                String id = "abcde".charAt(KINDS.indexOf(kind)) + "" + round;
                String before = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
                boolean isSql = kind.startsWith("--");
                String revises =
                        before.isEmpty() && !isSql ? kind.replace(", revises = \"?\"", "") : kind.replace("?", before);
                Files.writeString(versions.resolve("V" + id + (isSql ? ".sql" : ".java")), text(revises, round));
                ids.add(id);
            }
        }
    }
}
