package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jooq.test.autoconfigure.JooqTest;

/** Queries of jOOQ alone. */
@JooqTest
class JooqSliceTest {

    @Autowired
    private DSLContext database;

    @Test
    void revisions_have_made_the_tables() {
        assertThat(database.fetchCount(database.selectFrom("purchase_orders"))).isZero();
    }
}
