package com.example.embedded;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import java.util.List;
import java.util.Map;

/** the first tasks */
@Revision(id = "c40e9a7b1d26", revises = "8b21d4c6f055", created = "2026-11-29T08:00:00Z")
final class FirstTasks implements Migration {

    private final List<String> titles;

    FirstTasks(List<String> titles) {
        this.titles = List.copyOf(titles);
    }

    @Override
    public void upgrade(Operations op) {
        for (int id = 1; id <= titles.size(); id++) {
            op.bulkInsert("tasks", List.of(Map.of("id", id, "title", titles.get(id - 1))));
        }
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("DELETE FROM tasks");
    }
}
