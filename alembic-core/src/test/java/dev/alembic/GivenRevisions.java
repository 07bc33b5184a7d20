package dev.alembic;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import dev.alembic.schema.MetaData;
import java.util.List;

/** A short history of objects, and the model that it leads to. */
final class GivenRevisions {

    static final MetaData MODEL = metaData(table(
            "tasks",
            column("id", integer()).primaryKey(),
            column("title", string(50)).notNull()));

    private GivenRevisions() {}

    static List<Migration> all() {
        return List.of(new CreateTasks(), new ThreeRows());
    }

    @Revision(id = "aaaa", created = "2026-11-21T20:15:04Z")
    static final class CreateTasks implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "tasks",
                    column("id", integer()).primaryKey(),
                    column("title", string(50)).notNull());
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("tasks");
        }
    }

    @Revision(id = "bbbb", revises = "aaaa")
    static final class ThreeRows implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("INSERT INTO tasks (id, title) VALUES (1, 'a'), (2, 'b'), (3, 'c')");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DELETE FROM tasks");
        }
    }

    @Revision(id = "cccc", revises = "bbbb")
    static final class Fails implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("INSERT INTO nowhere VALUES (1)");
        }
    }
}
