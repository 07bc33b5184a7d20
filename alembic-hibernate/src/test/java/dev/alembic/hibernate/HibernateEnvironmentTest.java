package dev.alembic.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialects;
import dev.alembic.hibernate.shop.Shop;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HibernateEnvironmentTest {

    private static final class Env extends HibernateEnvironment {

        @Override
        protected HibernateMetaData entities() {
            return HibernateMetaData.of(Shop.entities());
        }
    }

    @Test
    void tables_that_hibernate_counts_with_get_their_first_row() {
        assertThat(creation("mysql", "order_numbers"))
                .containsExactly("INSERT INTO order_numbers (next_val) VALUES (1000)");
        assertThat(creation("mysql", "id_numbers"))
                .containsExactly("INSERT INTO id_numbers (sequence_name, next_val) VALUES ('tags', 10)");
        assertThat(creation("mysql", "customers")).isEmpty();
        assertThat(creation("postgresql", "customers")).isEmpty();
    }

    /** What follows the creation of a table. */
    private static List<String> creation(String dialect, String name) {
        Env env = new Env();
        EnvironmentBuilder builder = new EnvironmentBuilder(Config.of(Path.of("."), Map.of()));
        env.configure(builder);
        MetaData model = env.targetMetadata(new DatabaseProduct(dialect, 8, 4));
        Table table = model.table(TableName.of(name)).orElseThrow();
        List<Operation> operations = List.of(new CreateTable(table));
        for (UnaryOperator<List<Operation>> rewriter :
                builder.build().generation().rewriters()) {
            operations = rewriter.apply(operations);
        }
        assertThat(operations.get(0)).isEqualTo(new CreateTable(table));
        DdlCompiler ddl = Dialects.load().byName(dialect).ddl(DdlSettings.OFFLINE);
        return operations.stream()
                .skip(1)
                .flatMap(operation -> operation.accept(ddl).stream())
                .map(Sql::text)
                .toList();
    }
}
