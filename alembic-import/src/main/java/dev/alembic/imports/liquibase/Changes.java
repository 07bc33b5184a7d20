package dev.alembic.imports.liquibase;

import static dev.alembic.imports.liquibase.ChangeColumns.name;
import static dev.alembic.imports.liquibase.ChangeColumns.named;
import static dev.alembic.imports.liquibase.ChangeColumns.names;
import static dev.alembic.imports.liquibase.ChangeColumns.table;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropSequence;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.schema.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of Liquibase as operations. */
final class Changes {

    private static final String TABLE = "tableName";
    private static final String SCHEMA = "schemaName";

    private Changes() {}

    /**
     * What a change does; empty if it does nothing to the database.
     *
     * @throws UnknownChangeException if it has no counterpart
     */
    static List<Operation> of(ChangeNode change, ChangeSql sql) {
        return switch (change.name()) {
            case "createTable", "dropTable", "renameTable", "setTableRemarks" -> ofTable(change);
            case "addColumn", "dropColumn", "renameColumn", "modifyDataType", "setColumnRemarks" -> ofColumn(change);
            case "addNotNullConstraint", "dropNotNullConstraint", "addDefaultValue", "dropDefaultValue" ->
                altered(change, sql);
            case "addPrimaryKey",
                    "dropPrimaryKey",
                    "addUniqueConstraint",
                    "dropUniqueConstraint",
                    "addForeignKeyConstraint",
                    "dropForeignKeyConstraint" -> ofConstraint(change);
            case "createIndex" -> List.of(new CreateIndex(table(change, TABLE, SCHEMA), index(change)));
            case "dropIndex" -> List.of(new DropIndex(name(change.require("indexName")), table(change, TABLE, SCHEMA)));
            case "createSequence" -> List.of(new CreateSequence(sequence(change), false));
            case "dropSequence" -> List.of(new DropSequence(table(change, "sequenceName", SCHEMA)));
            case "comment", "tagDatabase", "empty", "output" -> List.of();
            default -> sql.of(change);
        };
    }

    private static List<Operation> ofTable(ChangeNode change) {
        return switch (change.name()) {
            case "createTable" -> List.of(new CreateTable(createdTable(change)));
            case "dropTable" -> List.of(new DropTable(table(change, TABLE, SCHEMA)));
            case "renameTable" ->
                List.of(new RenameTable(table(change, "oldTableName", SCHEMA), name(change.require("newTableName"))));
            default ->
                List.of(new SetTableComment(table(change, TABLE, SCHEMA), change.get("remarks"), Optional.empty()));
        };
    }

    private static Table createdTable(ChangeNode change) {
        List<ChangeNode> columns = change.all("column");
        List<TableItem> items = new ArrayList<>();
        columns.forEach(column -> items.addAll(ChangeColumns.items(column)));
        ChangeColumns.primaryKey(columns).ifPresent(items::add);
        items.sort((a, b) -> Boolean.compare(!(a instanceof Column), !(b instanceof Column)));
        ChangeColumns.refuse(change, "tableType");
        return Table.of(table(change, TABLE, SCHEMA), items).comment(change.get("remarks"));
    }

    private static List<Operation> ofColumn(ChangeNode change) {
        TableName table = table(change, TABLE, SCHEMA);
        List<Operation> operations = new ArrayList<>();
        switch (change.name()) {
            case "addColumn" -> change.all("column").forEach(column -> add(table, column, operations));
            case "dropColumn" -> {
                change.get("columnName").ifPresent(one -> operations.add(new DropColumn(table, name(one))));
                change.all("column").forEach(one -> operations.add(new DropColumn(table, name(one.require("name")))));
            }
            case "renameColumn" ->
                operations.add(alter(
                        table,
                        change,
                        "oldColumnName",
                        new ColumnChange.Rename(name(change.require("newColumnName")))));
            case "modifyDataType" ->
                operations.add(alter(
                        table,
                        change,
                        "columnName",
                        new ColumnChange.Type(ChangeTypes.of(change.require("newDataType")))));
            default ->
                operations.add(alter(table, change, "columnName", new ColumnChange.Comment(change.get("remarks"))));
        }
        return operations;
    }

    private static AlterColumn alter(TableName table, ChangeNode change, String key, ColumnChange to) {
        return new AlterColumn(table, name(change.require(key)), to);
    }

    private static void add(TableName table, ChangeNode node, List<Operation> operations) {
        ChangeColumns.refuse(node, "value", "valueNumeric", "valueBoolean", "valueDate", "valueComputed");
        for (TableItem item : ChangeColumns.items(node)) {
            operations.add(
                    item instanceof Column column
                            ? new AddColumn(table, column)
                            : new CreateConstraint(table, (Constraint) item));
        }
        ChangeColumns.primaryKey(List.of(node)).ifPresent(key -> operations.add(new CreateConstraint(table, key)));
    }

    /** Where NULLs have to go first, a statement does that. */
    private static List<Operation> altered(ChangeNode change, ChangeSql sql) {
        TableName table = table(change, TABLE, SCHEMA);
        Name column = name(change.require("columnName"));
        Column known = change.get("columnDataType")
                .map(type -> Column.of(column, ChangeTypes.of(type)))
                .orElseGet(() -> Column.of(column, new UnknownType()));
        ColumnChange to = switch (change.name()) {
            case "addNotNullConstraint" -> new ColumnChange.Nullability(false);
            case "dropNotNullConstraint" -> new ColumnChange.Nullability(true);
            case "addDefaultValue" -> new ColumnChange.Default(ChangeColumns.serverDefault(change));
            default -> new ColumnChange.Default(Optional.empty());
        };
        List<Operation> operations = new ArrayList<>();
        change.get("defaultNullValue").ifPresent(value -> operations.add(sql.fillNulls(change, value)));
        operations.add(new AlterColumn(table, column, List.of(to), Optional.of(known), Options.NONE));
        return operations;
    }

    private static List<Operation> ofConstraint(ChangeNode change) {
        return List.of(
                switch (change.name()) {
                    case "addPrimaryKey" ->
                        create(
                                change,
                                new PrimaryKeyConstraint(
                                        named(change, "constraintName"),
                                        names(change.require("columnNames")),
                                        ConstraintTraits.NONE));
                    case "addUniqueConstraint" ->
                        create(
                                change,
                                new UniqueConstraint(
                                        named(change, "constraintName"),
                                        names(change.require("columnNames")),
                                        ConstraintTraits.NONE));
                    case "addForeignKeyConstraint" -> foreignKey(change);
                    case "dropPrimaryKey" -> drop(change, table(change, TABLE, SCHEMA), ConstraintKind.PRIMARY_KEY);
                    case "dropUniqueConstraint" -> drop(change, table(change, TABLE, SCHEMA), ConstraintKind.UNIQUE);
                    default ->
                        drop(change, table(change, "baseTableName", "baseTableSchemaName"), ConstraintKind.FOREIGN_KEY);
                });
    }

    private static Operation create(ChangeNode change, Constraint constraint) {
        return new CreateConstraint(table(change, TABLE, SCHEMA), constraint);
    }

    private static Operation drop(ChangeNode change, TableName table, ConstraintKind kind) {
        return new DropConstraint(table, name(change.require("constraintName"))).kind(kind);
    }

    private static Operation foreignKey(ChangeNode change) {
        ForeignKeyConstraint key = new ForeignKeyConstraint(
                named(change, "constraintName"),
                names(change.require("baseColumnNames")),
                Reference.of(
                        table(change, "referencedTableName", "referencedTableSchemaName"),
                        names(change.require("referencedColumnNames"))),
                ConstraintTraits.NONE);
        Optional<String> onDelete = change.get("onDelete")
                .or(() -> change.isTrue("deleteCascade") ? Optional.of("CASCADE") : Optional.empty());
        key = onDelete.isPresent() ? key.onDelete(onDelete.get()) : key;
        key = change.get("onUpdate").isPresent() ? key.onUpdate(change.require("onUpdate")) : key;
        key = change.isTrue("deferrable") ? key.deferrable() : key;
        key = change.isTrue("initiallyDeferred") ? key.initially("DEFERRED") : key;
        return new CreateConstraint(table(change, "baseTableName", "baseTableSchemaName"), key);
    }

    private static Index index(ChangeNode change) {
        List<SqlExpression> elements = change.all("column").stream()
                .map(column -> {
                    String text = column.require("name");
                    boolean isName = text.matches("\\w+") && !column.isTrue("computed") && !column.isTrue("descending");
                    return isName
                            ? SqlExpression.column(name(text))
                            : Dsl.sql(text + (column.isTrue("descending") ? " DESC" : ""));
                })
                .toList();
        Index index = Dsl.index(elements.toArray(SqlExpression[]::new));
        Optional<Name> name = named(change, "indexName");
        index = name.isPresent() ? index.named(name.get()) : index;
        return change.isTrue("unique") ? index.unique() : index;
    }

    private static Sequence sequence(ChangeNode change) {
        Sequence sequence =
                new Sequence(table(change, "sequenceName", SCHEMA), Optional.empty(), SequenceOptions.DEFAULT);
        return sequence.with(options -> {
            SequenceOptions result = options;
            result = change.get("startValue").isPresent() ? result.start(number(change, "startValue")) : result;
            result = change.get("incrementBy").isPresent() ? result.increment(number(change, "incrementBy")) : result;
            result = change.get("minValue").isPresent() ? result.minValue(number(change, "minValue")) : result;
            result = change.get("maxValue").isPresent() ? result.maxValue(number(change, "maxValue")) : result;
            return change.isTrue("cycle") ? result.cycle(true) : result;
        });
    }

    private static long number(ChangeNode change, String key) {
        return Long.parseLong(change.require(key));
    }
}
