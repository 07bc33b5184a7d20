package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database alone. */
@JdbcTest
class JdbcSliceTest {

    @Autowired
    private JdbcTemplate database;

    @Test
    void revisions_have_made_the_tables() {
        assertThat(database.queryForObject("SELECT count(status) FROM purchase_orders", Integer.class))
                .isZero();
    }
}
