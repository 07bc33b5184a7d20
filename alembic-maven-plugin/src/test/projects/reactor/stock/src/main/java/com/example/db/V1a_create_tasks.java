package com.example.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/** create tasks */
@Revision(id = "1a")
class V1a_create_tasks implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("tasks",
                column("id", integer()).primaryKey());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("tasks");
    }
}
