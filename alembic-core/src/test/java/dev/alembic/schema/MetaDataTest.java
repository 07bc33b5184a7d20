package dev.alembic.schema;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetaDataTest {

    private static final Table TASKS = table("tasks", column("id", integer()).primaryKey());
    private static final Table USERS = table("users", column("id", integer()).primaryKey());
    private static final NamingConvention OURS = NamingConvention.DEFAULT
            .with("pk", "pk_%(table_name)s")
            .with("uq", "ours_%(table_name)s_%(column_0_name)s")
            .with("ck", "ck_%(table_name)s_%(constraint_name)s");

    @Test
    void several_models_make_one_with_all_tables_in_order() {
        MetaData merged = MetaData.merged(List.of(MetaData.of(List.of(TASKS)), MetaData.of(List.of(USERS))));

        assertThat(merged).isEqualTo(MetaData.of(List.of(TASKS, USERS)));
        assertThat(MetaData.merged(List.of())).isEqualTo(MetaData.EMPTY);
    }

    @Test
    void a_convention_that_all_models_have_stays() {
        MetaData one = MetaData.of(List.of(TASKS)).naming(OURS);
        MetaData other = MetaData.of(List.of(USERS)).naming(OURS);

        assertThat(MetaData.merged(List.of(one, other)))
                .isEqualTo(MetaData.of(List.of(TASKS, USERS)).naming(OURS));
    }

    @Test
    void a_table_in_two_models_is_refused() {
        MetaData one = MetaData.of(List.of(TASKS, USERS, TASKS.in("app")));
        MetaData other = MetaData.of(List.of(USERS, TASKS, USERS.in("app")));

        assertThatThrownBy(() -> MetaData.merged(List.of(one, other)))
                .isInstanceOf(AlembicException.class)
                .hasMessage("Table \"users\", \"tasks\" in more than one model. Leave each in one of" + " them.");
    }

    @Test
    void a_sequence_may_be_in_two_models_if_it_is_the_same() {
        MetaData one = MetaData.EMPTY.with(Dsl.sequence("s"));
        MetaData other = MetaData.EMPTY.with(Dsl.sequence("s").with(s -> s.start(2)));

        assertThat(MetaData.merged(List.of(one, one)).sequences()).hasSize(1);
        assertThatThrownBy(() -> MetaData.merged(List.of(one, other))).hasMessageContaining("Sequence \"s\"");
    }

    @Test
    void names_of_different_conventions_are_kept() {
        Table table = TASKS.with(
                column("a", integer()).unique(),
                column("b", integer()).index().references("users.id").check("b > 0"),
                column("c", Dsl.bool().withConstraint("flag")),
                unique("b"),
                unique("c").named("given"),
                index("c").unique(),
                foreignKey("a").references("users.id"),
                Dsl.check("a > 0").named("positive"));
        MetaData merged =
                MetaData.merged(List.of(MetaData.of(List.of(table)).naming(OURS), MetaData.of(List.of(USERS))));

        assertThat(merged.naming()).isEqualTo(NamingConvention.DEFAULT);
        assertThat(merged.tables().get(1)).isEqualTo(USERS);
        Table named = merged.tables().get(0);
        assertThat(names(named.allConstraints().stream().map(Constraint::name)))
                .containsExactly("ours_tasks_b", "given", "-", "ck_tasks_positive", "ours_tasks_a", "-");
        assertThat(names(named.allIndexes().stream().map(Index::name))).containsExactly("ix_tasks_c", "ix_tasks_b");
        assertThat(names(named.primaryKey().stream().map(Constraint::name))).containsExactly("pk_tasks");
        BooleanType type = (BooleanType) named.column("c").orElseThrow().type();
        assertThat(type.name().map(Name::text)).contains("ck_tasks_flag");
    }

    private static List<String> names(Stream<Optional<Name>> names) {
        return names.map(name -> name.map(Name::text).orElse("-")).toList();
    }
}
