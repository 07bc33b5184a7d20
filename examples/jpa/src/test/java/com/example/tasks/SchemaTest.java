package com.example.tasks;

import dev.alembic.junit.DataCases;
import dev.alembic.junit.MigrationSuite;
import dev.alembic.junit.Migrations;

/** The tests that the revisions have to pass; what Env.java says the entities are is their model. */
@Migrations(scripts = "alembic", url = "jdbc:sqlite:target/databases/{n}.db")
class SchemaTest implements MigrationSuite {

    @Override
    public void data(DataCases cases) {
        cases.after("4a1b6c0d2e01", database -> {
            if (!database.rows("SELECT next_val FROM tasks_SEQ").toString().equals("[{next_val=1}]")) {
                throw new AssertionError("Hibernate counts from 1");
            }
        });
    }
}
