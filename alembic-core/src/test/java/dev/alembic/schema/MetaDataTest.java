package dev.alembic.schema;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.sequence;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import org.junit.jupiter.api.Test;

class MetaDataTest {

    private static final Table TASKS = table("tasks", column("id", integer()));
    private static final Table USERS = table("users", column("id", integer()));

    @Test
    void models_are_put_together() {
        assertThat(metaData(TASKS).and(metaData(USERS).with(sequence("s"))))
                .isEqualTo(metaData(TASKS, USERS).with(sequence("s")));
        assertThat(metaData(TASKS).and(metaData(TASKS.in("shop"))).tables()).hasSize(2);
    }

    @Test
    void models_that_have_one_thing_twice_are_refused() {
        assertThatThrownBy(() -> metaData(TASKS).and(metaData(USERS, TASKS)))
                .isInstanceOf(AlembicException.class)
                .hasMessage("Both models have a table \"tasks\".");
        MetaData counted = MetaData.EMPTY.with(sequence("s"));
        assertThatThrownBy(() -> counted.and(counted))
                .hasMessage("Both models have a sequence \"s\".");
    }

    @Test
    void models_that_name_constraints_differently_are_refused() {
        assertThatThrownBy(() -> metaData(TASKS).and(metaData(USERS).naming(NamingConvention.NONE)))
                .hasMessageContaining("only if they name constraints alike");
    }
}
