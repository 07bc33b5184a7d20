package dev.alembic.hibernate;

import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.op.AddColumn;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.SchemaObject;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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

    private EntitySchema schema = EntitySchema.EMPTY;

    /** The entities that the database is made for. */
    protected abstract HibernateMetaData entities();

    @Override
    public MetaData targetMetadata(DatabaseProduct database) {
        schema = ClassPath.explained(() -> entities().read(database));
        return schema.model();
    }

    /** The entities among the compiled classes of the class path that {@link #entities} doesn't have. */
    @Override
    public List<String> unlistedClasses(DatabaseProduct database) {
        return ClassPath.explained(() -> entities().unlisted(database));
    }

    /**
     * Sees to first rows, leaves out tables that Hibernate makes for itself, and takes keys in any
     * order, which entities don't say and Hibernate chooses; those who override it call it.
     */
    @Override
    public void configure(EnvironmentBuilder env) {
        env.rewrite(this::withPreparations)
                .rewrite(this::withFirstRows)
                .includeObject(object -> !isTemporary(object))
                .compareKeyOrder(false);
    }

    private boolean isTemporary(SchemaObject object) {
        return object.kind() == ObjectKind.TABLE
                && object.isReflected()
                && !object.hasCounterpart()
                && schema.temporaryTables()
                        .contains(object.table().name().text().toLowerCase(Locale.ROOT));
    }

    private List<Operation> withPreparations(List<Operation> operations) {
        List<Operation> more = new ArrayList<>();
        for (Operation operation : operations) {
            columns(operation)
                    .map(Column::type)
                    .filter(LiteralType.class::isInstance)
                    .map(type -> schema.domains().get(((LiteralType) type).name()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(sql -> more.add(new ExecuteSql(sql)));
            more.add(operation);
        }
        return more;
    }

    private static Stream<Column> columns(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.table().columns().stream();
        }
        return operation instanceof AddColumn add ? Stream.of(add.column()) : Stream.empty();
    }

    private List<Operation> withFirstRows(List<Operation> operations) {
        List<Operation> more = new ArrayList<>();
        for (Operation operation : operations) {
            more.add(operation);
            if (operation instanceof CreateTable create) {
                firstRows(create.table().name())
                        .forEach(row -> more.add(into(create.table().name(), row)));
            }
        }
        return more;
    }

    private static Operation into(TableName table, Operation row) {
        return row instanceof BulkInsert insert ? new BulkInsert(Table.of(table, List.of()), insert.rows()) : row;
    }

    /** A schema that is the default one is not said by every name of a table. */
    private List<Operation> firstRows(TableName table) {
        return schema.firstRows().entrySet().stream()
                .filter(entry -> entry.getKey().name().matches(table.name()))
                .filter(entry -> entry.getKey().matches(table)
                        || entry.getKey().schema().isEmpty()
                        || table.schema().isEmpty())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
