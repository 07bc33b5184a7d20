package com.example.embedded;

import dev.alembic.AlembicBuilder;
import dev.alembic.junit.DataCases;
import dev.alembic.junit.MigrationSuite;
import dev.alembic.junit.Migrations;
import java.util.List;

/** The tests that the revisions of the application have to pass. */
@Migrations(scripts = "classpath:com.example.embedded.db", url = "jdbc:sqlite:target/databases/{n}.db")
class SchemaTest implements MigrationSuite {

    @Override
    public void configure(AlembicBuilder alembic) {
        alembic.migrations(List.of(new FirstTasks(List.of("test the revisions"))))
                .model(Models.METADATA);
    }

    @Override
    public void data(DataCases cases) {
        cases.before("8b21d4c6f055", database -> database.execute("INSERT INTO tasks VALUES (100, 'mow the lawn')"))
                .afterDowngrade("c40e9a7b1d26", database -> {
                    if (!database.rows("SELECT title FROM tasks").isEmpty()) {
                        throw new AssertionError("this downgrade clears the table");
                    }
                });
    }
}
