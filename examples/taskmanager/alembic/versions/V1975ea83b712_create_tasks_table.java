import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * create tasks table
 */
@Revision(id = "1975ea83b712", created = "2026-11-21T20:15:04Z")
class V1975ea83b712_create_tasks_table implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("tasks",
                column("id", integer()).primaryKey(),
                column("title", string(200)).notNull(),
                column("completed", bool()).notNull().serverDefault(sql("false")),
                column("created_at", dateTime()).serverDefault(now()));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("tasks");
    }
}
