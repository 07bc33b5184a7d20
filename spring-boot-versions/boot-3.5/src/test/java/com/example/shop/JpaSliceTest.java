package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;

/** The repositories alone; revisions have made their tables here, too. */
@DataJpaTest
class JpaSliceTest {

    @Autowired
    private Customers customers;

    @Test
    void a_customer_is_found_again() {
        Long id = customers.saveAndFlush(new Customer("Grace", "grace@example.com")).getId();
        assertThat(customers.findById(id)).get().extracting(Customer::getFullName).isEqualTo("Grace");
    }
}
