package com.example.embedded.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;

/** create tasks */
@Revision(id = "5f3a1c2d7e90", created = "2026-11-28T09:12:33Z")
class V5f3a1c2d7e90_create_tasks implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "tasks",
                column("id", integer()).primaryKey(),
                column("title", string(200)).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("tasks");
    }
}
