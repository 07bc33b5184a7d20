package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Revisions make what the entities need, as the application itself maps them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ModelTest {

    @Autowired
    private Alembic alembic;

    @Test
    void nothing_is_missing() {
        assertThat(alembic.hasModel()).isTrue();
        assertThat(alembic.check().databases())
                .flatExtracting(database -> database.result().differences())
                .isEmpty();
    }
}
