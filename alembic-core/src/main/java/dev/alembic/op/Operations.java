package dev.alembic.op;

import dev.alembic.error.OfflineModeException;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a migration does, as methods. Each makes an {@link Operation} and hands it over at once.
 * Where an operation has more to say, a second form takes a function on the operation itself:
 * {@code op.dropTable("t", drop -> drop.withIfExists())}.
 */
public final class Operations {

    private final OperationSink sink;
    private final OperationContext context;
    private final Optional<Name> schema;

    /** Hands operations to the sink; there is no database behind. */
    public Operations(Consumer<Operation> sink) {
        this(sink, new Nowhere());
    }

    /** Hands operations to the sink. */
    public Operations(Consumer<Operation> sink, OperationContext context) {
        this(new OperationSink(sink), context, Optional.empty());
    }

    private Operations(OperationSink sink, OperationContext context, Optional<Name> schema) {
        this.sink = sink;
        this.context = context;
        this.schema = schema;
    }

    /** The same operations on tables of this schema: {@code op.in("audit").dropTable("log")}. */
    public Operations in(String schemaName) {
        return in(Name.of(schemaName));
    }

    /** The same operations on tables of this schema. */
    public Operations in(Name schemaName) {
        return new Operations(sink, context, Optional.of(schemaName));
    }

    /** The operations on one table. */
    public TableOperations table(String table) {
        return new TableOperations(name(table), sink);
    }

    /** The name of the dialect, such as {@code postgresql}, for those who must branch. */
    public String dialect() {
        return context.dialect();
    }

    /**
     * The connection that operations run on. Don't commit, roll back or close it.
     *
     * @throws OfflineModeException if SQL is only being printed
     */
    public Connection connection() {
        return context.connection();
    }

    /**
     * Creates a table with its indexes and comments.
     *
     * <pre>{@code
     * op.createTable("tasks",
     *         column("id", integer()).primaryKey(),
     *         column("title", string(200)).notNull());
     * }</pre>
     */
    public void createTable(String table, TableItem... items) {
        createTable(Table.of(name(table), List.of(items)));
    }

    /** Creates a table that has more than items: {@code table("t", …).comment("all tasks")}. */
    public void createTable(Table table) {
        createTable(table, UnaryOperator.identity());
    }

    /** Creates a table in a way of its own: {@code create -> create.withIfNotExists()}. */
    public void createTable(Table table, UnaryOperator<CreateTable> how) {
        boolean isPlaced = schema.isEmpty() || table.name().schema().isPresent();
        Table placed = isPlaced
                ? table
                : table.named(new TableName(schema, table.name().name()));
        sink.accept(how.apply(new CreateTable(placed)));
    }

    /** Drops a table. */
    public void dropTable(String table) {
        dropTable(table, UnaryOperator.identity());
    }

    /** Drops a table in a way of its own: {@code drop -> drop.withIfExists()}. */
    public void dropTable(String table, UnaryOperator<DropTable> how) {
        sink.accept(how.apply(new DropTable(name(table))));
    }

    /** Renames a table: {@code ALTER TABLE tasks RENAME TO jobs}. */
    public void renameTable(String table, String newName) {
        sink.accept(new RenameTable(name(table), Name.of(newName)));
    }

    /** Gives a table a comment, or another one. */
    public void createTableComment(String table, String comment) {
        table(table).createTableComment(comment);
    }

    /** Drops the comment of a table. */
    public void dropTableComment(String table) {
        table(table).dropTableComment();
    }

    /** Adds a column: {@code op.addColumn("tasks", column("done", bool()))}. */
    public void addColumn(String table, Column column) {
        table(table).addColumn(column);
    }

    /** Adds a column in a way of its own: {@code add -> add.withIfNotExists()}. */
    public void addColumn(String table, Column column, UnaryOperator<AddColumn> how) {
        table(table).addColumn(column, how);
    }

    /** Drops a column. */
    public void dropColumn(String table, String column) {
        table(table).dropColumn(column);
    }

    /** Drops a column in a way of its own: {@code drop -> drop.withIfExists()}. */
    public void dropColumn(String table, String column, UnaryOperator<DropColumn> how) {
        table(table).dropColumn(column, how);
    }

    /**
     * Changes a column.
     *
     * <pre>{@code
     * op.alterColumn("tasks", "priority", c -> c.rename("rank").notNull().type(integer()));
     * }</pre>
     */
    public void alterColumn(String table, String column, UnaryOperator<ColumnEdit> edit) {
        table(table).alterColumn(column, edit);
    }

    /** Creates an index of columns. */
    public void createIndex(String name, String table, String... columns) {
        table(table).createIndex(name, columns);
    }

    /** Creates an index: {@code op.createIndex("tasks", index("a").named("ix").unique())}. */
    public void createIndex(String table, Index index) {
        table(table).createIndex(index);
    }

    /** Creates an index in a way of its own: {@code create -> create.withIfNotExists()}. */
    public void createIndex(String table, Index index, UnaryOperator<CreateIndex> how) {
        table(table).createIndex(index, how);
    }

    /** Drops an index. */
    public void dropIndex(String name, String table) {
        table(table).dropIndex(name);
    }

    /** Drops an index in a way of its own: {@code drop -> drop.concurrently()}. */
    public void dropIndex(String name, String table, UnaryOperator<DropIndex> how) {
        table(table).dropIndex(name, how);
    }

    /** Adds a constraint of any kind: {@code op.createConstraint("t", unique("a").named("uq"))}. */
    public void createConstraint(String table, Constraint constraint) {
        table(table).createConstraint(constraint);
    }

    /** Adds a primary key. */
    public void createPrimaryKey(String name, String table, String... columns) {
        table(table).createPrimaryKey(name, columns);
    }

    /** Adds a unique constraint. */
    public void createUniqueConstraint(String name, String table, String... columns) {
        table(table).createUniqueConstraint(name, columns);
    }

    /** Adds a foreign key from columns of a table to those of another, in the same schema. */
    public void createForeignKey(
            String name, String table, String referent, List<String> columns, List<String> referredColumns) {
        table(table).createForeignKey(name, name(referent), columns, referredColumns);
    }

    /**
     * Adds a foreign key that has more to say.
     *
     * <pre>{@code
     * op.createForeignKey("tasks",
     *         foreignKey("owner_id").references("users.id").named("fk_owner").onDelete("CASCADE"));
     * }</pre>
     */
    public void createForeignKey(String table, ForeignKeyConstraint foreignKey) {
        createConstraint(table, foreignKey);
    }

    /** Adds a check, with SQL text. */
    public void createCheckConstraint(String name, String table, String condition) {
        table(table).createCheckConstraint(name, condition);
    }

    /** Adds a check. */
    public void createCheckConstraint(String name, String table, SqlExpression condition) {
        table(table).createCheckConstraint(name, condition);
    }

    /** Drops a constraint of a kind that isn't said; MySQL wants to know it. */
    public void dropConstraint(String name, String table) {
        table(table).dropConstraint(name);
    }

    /** Drops a constraint of this kind. */
    public void dropConstraint(String name, String table, ConstraintKind kind) {
        table(table).dropConstraint(name, kind);
    }

    /** Drops a constraint in a way of its own: {@code drop -> drop.withIfExists()}. */
    public void dropConstraint(String name, String table, UnaryOperator<DropConstraint> how) {
        table(table).dropConstraint(name, how);
    }

    /**
     * Drops a constraint whose name isn't known here: {@code op.dropConstraint("tasks",
     * primaryKey("id"))}. The database tells its name, or the naming convention does.
     */
    public void dropConstraint(String table, Constraint constraint) {
        table(table).dropConstraint(constraint);
    }

    /** Drops a constraint whose name isn't known here, in a way of its own. */
    public void dropConstraint(String table, Constraint constraint, UnaryOperator<DropConstraint> how) {
        table(table).dropConstraint(constraint, how);
    }

    /** Checks the rows that a constraint found there when it was added with {@code NOT VALID}. */
    public void validateConstraint(String name, String table) {
        table(table).validateConstraint(name);
    }

    /** Creates a sequence. */
    public void createSequence(Sequence sequence) {
        sink.accept(new CreateSequence(sequence));
    }

    /** Drops a sequence. */
    public void dropSequence(String name) {
        sink.accept(new DropSequence(name(name)));
    }

    /** Inserts rows; each maps column names to values. */
    public void bulkInsert(String table, List<Map<String, @Nullable Object>> rows) {
        sink.accept(new BulkInsert(Table.of(name(table), List.of()), rows));
    }

    /** Inserts rows into a table whose columns say their types. */
    public void bulkInsert(Table table, List<Map<String, @Nullable Object>> rows) {
        sink.accept(new BulkInsert(table, rows));
    }

    /**
     * Executes SQL as it is: a colon is a colon, and a question mark a question mark. Several
     * statements are executed one after the other, on every database.
     */
    public void execute(String sql) {
        sink.accept(new ExecuteSql(sql));
    }

    /**
     * Executes SQL with a {@code ?} for each parameter. Several statements take theirs one after the
     * other.
     */
    public void execute(String sql, @Nullable Object... parameters) {
        sink.accept(new ExecuteSql(Statement.sql(sql, parameters), true));
    }

    /** Executes several statements, one after the other. */
    public void execute(List<String> statements) {
        statements.forEach(this::execute);
    }

    /** Executes an INSERT, UPDATE or DELETE that fits every dialect. */
    public void execute(Statement statement) {
        sink.accept(new ExecuteSql(statement, true));
    }

    /** Executes SQL outside of any transaction, statement by statement: {@code VACUUM}. */
    public void executeOutsideTransaction(String sql) {
        sink.accept(new ExecuteSql(sql).outsideTransaction());
    }

    /** Changes rows in batches: {@code op.backfill("tasks", b -> b.set("rank", "length(title)"))}. */
    public void backfill(String table, UnaryOperator<Backfill> how) {
        table(table).backfill(how);
    }

    /** Goes no further while a table has such rows: {@code op.requireNone("tasks", "rank IS NULL")}. */
    public void requireNone(String table, String condition) {
        table(table).requireNone(condition);
    }

    /**
     * Changes a table in one go, by a copy where the database's ALTER can't do it. The order is
     * kept of everything that is done inside, {@code op.execute} included.
     *
     * <pre>{@code
     * op.batch("tasks", t -> {
     *     t.dropColumn("done");
     *     t.createUniqueConstraint("uq_title", "title");
     * });
     * }</pre>
     */
    public void batch(String table, Consumer<TableOperations> changes) {
        batch(table, UnaryOperator.identity(), changes);
    }

    /** Changes a table in one go: {@code op.batch("tasks", how -> how.alwaysRecreate(), …)}. */
    public void batch(String table, UnaryOperator<BatchAlter.Settings> how, Consumer<TableOperations> changes) {
        List<Operation> inside = sink.collect(() -> changes.accept(new TableOperations(name(table), sink)));
        sink.accept(new BatchAlter(name(table), inside, how.apply(BatchAlter.Settings.DEFAULT)));
    }

    /**
     * Creates something that is no table: {@code op.createObject("view 'v'", "CREATE VIEW v AS …", "DROP
     * VIEW v")}.
     */
    public void createObject(String object, String create, String drop) {
        createObject(object, List.of(create), List.of(drop));
    }

    /** Creates something that is no table, by several statements. */
    public void createObject(String object, List<String> create, List<String> drop) {
        sink.accept(new CreateObject(object, create, drop));
    }

    /** Drops something that is no table; {@code create} has made it. */
    public void dropObject(String object, String drop, String create) {
        dropObject(object, List.of(drop), List.of(create));
    }

    /** Drops something that is no table, by several statements. */
    public void dropObject(String object, List<String> drop, List<String> create) {
        sink.accept(new DropObject(object, drop, create));
    }

    /** Replaces something that is no table where it stands, such as a function. */
    public void replaceObject(String object, String replace, String restore) {
        replaceObject(object, List.of(replace), List.of(restore));
    }

    /** Replaces something that is no table where it stands, by several statements. */
    public void replaceObject(String object, List<String> replace, List<String> restore) {
        sink.accept(new ReplaceObject(object, replace, restore));
    }

    /** Hands over any operation, such as one of your own. */
    public void invoke(Operation operation) {
        sink.accept(operation);
    }

    private TableName name(String table) {
        return new TableName(schema, Name.of(table));
    }

    /** Where operations are only written down. */
    private static final class Nowhere implements OperationContext {

        @Override
        public String dialect() {
            return "default";
        }

        @Override
        public Connection connection() {
            throw new OfflineModeException("There is no connection here: operations are only being written down.");
        }
    }
}
