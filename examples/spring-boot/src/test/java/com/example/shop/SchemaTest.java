package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.junit.DataCases;
import dev.alembic.junit.MigrationSuite;
import dev.alembic.junit.Migrations;

/** The tests that each revision has to pass, up and down; ModelTest compares them with the entities. */
@Migrations(scripts = "classpath:com.example.shop.db", url = "jdbc:h2:mem:shop_{n}")
class SchemaTest implements MigrationSuite {

    @Override
    public void data(DataCases cases) {
        cases.before("6b94e2c8f044", database -> database.execute(
                        "INSERT INTO customers (full_name, email) VALUES ('Ada', 'ada@example.com'), ('Bob', NULL)"))
                .after("6b94e2c8f044", database ->
                        assertThat(database.rows("SELECT email FROM customers WHERE full_name = 'Bob'"))
                                .hasToString("[{email=unknown-2@example.com}]"));
    }
}
