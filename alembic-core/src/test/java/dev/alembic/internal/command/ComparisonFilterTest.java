package dev.alembic.internal.command;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.TableName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is looked at in a database whose default schema is {@code public}. */
class ComparisonFilterTest {

    private static final DefaultSchema PUBLIC = new DefaultSchema(Optional.of("public"));
    private static final MetaData MODEL = metaData(
            table("tasks", column("id", integer())),
            table("users", column("id", integer())).in("public"),
            table("carts", column("id", integer())).in("shop"));

    @Test
    void everything_in_the_default_schema_but_the_version_table() {
        ObjectFilter filter = filter(env -> {});
        assertThat(filter.includesName(schema(Optional.empty()))).isTrue();
        assertThat(filter.includesName(named(TableName.of("tasks")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("unknown")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("alembic_version")))).isFalse();
    }

    @Test
    void only_the_models_tables_in_other_schemas() {
        ObjectFilter filter = filter(env -> {});
        assertThat(filter.includesName(schema(Optional.of("shop")))).isTrue();
        assertThat(filter.includesName(schema(Optional.of("theirs")))).isFalse();
        assertThat(filter.includesName(named(TableName.of("shop", "carts")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("shop", "orders")))).isFalse();
    }

    @Test
    void everything_everywhere_where_the_environment_wants_it() {
        ObjectFilter filter = filter(env -> env.includeSchemas(true));
        assertThat(filter.includesName(schema(Optional.of("theirs")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("shop", "orders")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("shop", "alembic_version"))))
                .isTrue();
    }

    @Test
    void the_version_table_is_left_out_where_it_is() {
        ObjectFilter inDefault = filter(env -> env.versionTable("history").versionTableSchema("public"));
        assertThat(inDefault.includesName(named(TableName.of("history")))).isFalse();
        assertThat(inDefault.includesName(named(TableName.of("alembic_version"))))
                .isTrue();
        ObjectFilter elsewhere = filter(env -> env.versionTableSchema("shop").includeSchemas(true));
        assertThat(elsewhere.includesName(named(TableName.of("shop", "alembic_version"))))
                .isFalse();
        assertThat(elsewhere.includesName(named(TableName.of("alembic_version"))))
                .isTrue();
    }

    @Test
    void the_models_tables_by_any_of_their_names() {
        ObjectFilter filter = filter(env -> env.include(ObjectFilter.tablesOf(MODEL)));
        assertThat(filter.includesName(named(TableName.of("tasks")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("users")))).isTrue();
        assertThat(filter.includesName(named(TableName.of("carts")))).isFalse();
        assertThat(filter.includesName(named(TableName.of("spatial_ref_sys")))).isFalse();
    }

    @Test
    void what_all_filters_let_through() {
        ObjectFilter filter =
                filter(env -> env.includeName(name -> !name.isTable("a")).includeName(name -> !name.isTable("b")));
        assertThat(filter.includesName(named(TableName.of("a")))).isFalse();
        assertThat(filter.includesName(named(TableName.of("b")))).isFalse();
        assertThat(filter.includesName(named(TableName.of("c")))).isTrue();
    }

    private static ObjectFilter filter(Consumer<EnvironmentBuilder> wishes) {
        EnvironmentBuilder builder = new EnvironmentBuilder(Config.of(Path.of("."), Map.of()));
        wishes.accept(builder);
        return new ComparisonFilter(builder.build(), MODEL, PUBLIC);
    }

    private static ObjectName schema(Optional<String> name) {
        return new ObjectName(ObjectKind.SCHEMA, name, Optional.empty(), Optional.empty());
    }

    private static ObjectName named(TableName table) {
        return new ObjectName(ObjectKind.TABLE, Optional.of(table.text()), table.schemaText(), Optional.empty());
    }
}
