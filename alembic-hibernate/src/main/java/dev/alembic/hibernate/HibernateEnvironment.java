package dev.alembic.hibernate;

import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.op.CreateTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An environment whose model is that of JPA entities.
 *
 * <pre>{@code
 * class Env extends HibernateEnvironment {
 *     @Override
 *     protected HibernateMetaData entities() {
 *         return HibernateMetaData.of(Task.class, Category.class);
 *     }
 * }
 * }</pre>
 *
 * <p>Where Hibernate counts with tables, as on MySQL and SQLite, they begin with a row; {@code
 * revision --autogenerate} inserts it after each such table that it creates.
 */
public abstract class HibernateEnvironment implements Environment {

    private Map<TableName, List<String>> firstRows = Map.of();

    /** The entities that the database is made for. */
    protected abstract HibernateMetaData entities();

    @Override
    public MetaData targetMetadata(DatabaseProduct database) {
        EntitySchema schema = entities().read(database);
        firstRows = schema.firstRows();
        return schema.model();
    }

    /** Sees to first rows; those who override it call it. */
    @Override
    public void configure(EnvironmentBuilder env) {
        env.rewrite(this::withFirstRows);
    }

    private List<Operation> withFirstRows(List<Operation> operations) {
        List<Operation> more = new ArrayList<>();
        for (Operation operation : operations) {
            more.add(operation);
            if (operation instanceof CreateTable create) {
                firstRows(create.table().name()).forEach(sql -> more.add(new ExecuteSql(sql)));
            }
        }
        return more;
    }

    /** A schema that is the default one is not said by every name of a table. */
    private List<String> firstRows(TableName table) {
        return firstRows.entrySet().stream()
                .filter(entry -> entry.getKey().name().matches(table.name()))
                .filter(entry -> entry.getKey().matches(table)
                        || entry.getKey().schema().isEmpty()
                        || table.schema().isEmpty())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
