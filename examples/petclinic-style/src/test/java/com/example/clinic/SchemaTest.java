package com.example.clinic;

import dev.alembic.junit.DataCases;
import dev.alembic.junit.MigrationSuite;
import dev.alembic.junit.Migrations;

/** The tests that the revisions have to pass; what Env says the entities are is their model. */
@Migrations(scripts = "classpath:com.example.clinic.db", url = "jdbc:h2:mem:clinic_{n}")
class SchemaTest implements MigrationSuite {

    @Override
    public void data(DataCases cases) {
        cases.before("3c9d7e1f6a21", database -> database.execute(
                        "INSERT INTO types (name) VALUES ('cat')",
                        "INSERT INTO owners (first_name, last_name) VALUES ('Ada', 'Lovelace')",
                        "INSERT INTO pets (name, type_id, owner_id) VALUES ('Puff', 1, 1)",
                        "INSERT INTO visits (pet_id, visited_on) VALUES (1, DATE '2026-11-01')"))
                .after("5d2f8c0a4b32", database -> {
                    if (!database.rows("SELECT description FROM visits").toString().equals("[{description=check-up}]")) {
                        throw new AssertionError("a visit without a description was a check-up");
                    }
                });
    }
}
