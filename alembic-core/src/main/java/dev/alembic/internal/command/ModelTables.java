package dev.alembic.internal.command;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.internal.diff.ModelPresence;
import dev.alembic.internal.diff.SchemaDiffer;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.SchemaCreator;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Creates and drops what a model holds, without revisions: as a comparison would with a database that has
 * nothing of what is missing, or with a model that has nothing of what is there.
 */
public final class ModelTables implements SchemaCreator {

    /** Made by the service loader. */
    public ModelTables() {}

    @Override
    public List<TableName> createMissing(MetaData model, Connection connection) {
        SchemaComparison read = read(model, connection);
        MetaData missing = presence(read).missing();
        List<EnumType> existing = existing(missing, read);
        MetaData wanted = new MetaData(
                missing.naming(),
                missing.tables().stream()
                        .map(t -> using(t, existing, read.dialect()))
                        .toList(),
                missing.sequences());
        List<Operation> there = existing.stream()
                .flatMap(type -> read.dialect().comparison().createEnumeration(type).stream())
                .toList();
        List<Operation> operations = new SchemaDiffer(read.dialect(), read.settings())
                .diff(MetaData.EMPTY, wanted).upgrade().stream()
                        .filter(operation -> !there.contains(operation))
                        .toList();
        run(operations, connection, read.dialect());
        return operations.stream()
                .filter(CreateTable.class::isInstance)
                .map(operation -> ((CreateTable) operation).table().name())
                .toList();
    }

    @Override
    public List<TableName> dropExisting(MetaData model, Connection connection) {
        SchemaComparison read = read(model, connection);
        MetaData present = presence(read).present();
        DiffSettings settings = read.settings().liveObjects(LiveObjects.NONE).ignoring(Set.of(ObjectKind.INDEX));
        List<Operation> operations = new ArrayList<>();
        new SchemaDiffer(read.dialect(), settings)
                .diff(present, MetaData.EMPTY).upgrade().stream()
                        .filter(operation -> !(operation instanceof ExecuteSql))
                        .map(ModelTables::plain)
                        .forEach(operations::add);
        // Enumerations that tables share can go only when the last of them is gone, and stay if others use them.
        enumerations(present, read.dialect())
                .forEach(type -> operations.addAll(read.dialect().comparison().dropAbandoned(type)));
        run(operations, connection, read.dialect());
        return operations.stream()
                .filter(DropTable.class::isInstance)
                .map(operation -> ((DropTable) operation).table())
                .toList();
    }

    private static Operation plain(Operation operation) {
        return operation instanceof DropTable drop ? new DropTable(drop.table()) : operation;
    }

    private static SchemaComparison read(MetaData model, Connection connection) {
        Dialect dialect = Dialects.load().of(connection);
        return SchemaComparison.read(connection, dialect, EnvironmentSettings.DEFAULT, model);
    }

    private static ModelPresence presence(SchemaComparison read) {
        return new ModelPresence(read.dialect(), read.settings(), read.live(), read.model());
    }

    /** Types that the database has already, because of another table or by hand. */
    private static List<EnumType> existing(MetaData missing, SchemaComparison read) {
        return enumerations(missing, read.dialect())
                .filter(type -> type.name()
                        .map(name -> new TableName(type.schema(), name))
                        .filter(read.settings().liveObjects()::hasType)
                        .isPresent())
                .toList();
    }

    private static Stream<EnumType> enumerations(MetaData tables, Dialect dialect) {
        return tables.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> dialect.comparison().enumeration(column.type()).stream())
                .distinct();
    }

    private static Table using(Table table, List<EnumType> existing, Dialect dialect) {
        List<TableItem> items = table.items().stream()
                .map(item -> item instanceof Column column ? using(column, existing, dialect) : item)
                .toList();
        return table.withItems(items);
    }

    private static Column using(Column column, List<EnumType> existing, Dialect dialect) {
        Optional<EnumType> type = dialect.comparison().enumeration(column.type());
        return type.filter(existing::contains).isPresent()
                ? column.type(dialect.comparison().withExistingEnumeration(column.type()))
                : column;
    }

    private static void run(List<Operation> operations, Connection connection, Dialect dialect) {
        DdlSettings settings = dialect.features().contains(Feature.REFERENCES_WITHIN_SCHEMA)
                ? DdlSettings.ONLINE.defaultSchema(DefaultSchema.of(connection).name())
                : DdlSettings.ONLINE;
        List<Sql> statements = operations.stream()
                .flatMap(operation -> dialect.ddl(settings).compile(operation).stream())
                .toList();
        new ModelTransaction(connection, dialect).run(statements);
    }
}
