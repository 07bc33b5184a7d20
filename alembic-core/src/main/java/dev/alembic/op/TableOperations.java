package dev.alembic.op;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The operations on one table: in {@code op.batch("tasks", t -> …)} and of {@code op.table(…)}. */
public final class TableOperations {

    private final TableName table;
    private final Consumer<Operation> sink;

    /** Hands operations on this table to the sink. */
    public TableOperations(TableName table, Consumer<Operation> sink) {
        this.table = table;
        this.sink = sink;
    }

    /** Adds a column. */
    public void addColumn(Column column) {
        addColumn(column, UnaryOperator.identity());
    }

    /** Adds a column in a way of its own: {@code add -> add.withIfNotExists()}. */
    public void addColumn(Column column, UnaryOperator<AddColumn> how) {
        sink.accept(how.apply(new AddColumn(table, column)));
    }

    /** Drops a column. */
    public void dropColumn(String column) {
        dropColumn(column, UnaryOperator.identity());
    }

    /** Drops a column in a way of its own: {@code drop -> drop.withIfExists()}. */
    public void dropColumn(String column, UnaryOperator<DropColumn> how) {
        sink.accept(how.apply(new DropColumn(table, Name.of(column))));
    }

    /** Changes a column: {@code alterColumn("priority", c -> c.rename("rank").notNull())}. */
    public void alterColumn(String column, UnaryOperator<ColumnEdit> edit) {
        sink.accept(edit.apply(new ColumnEdit(table, Name.of(column))).operation());
    }

    /** Creates an index of columns. */
    public void createIndex(String name, String... columns) {
        createIndex(Index.of(Name.listOf(columns)).named(name));
    }

    /** Creates an index. */
    public void createIndex(Index index) {
        createIndex(index, UnaryOperator.identity());
    }

    /** Creates an index in a way of its own: {@code create -> create.withIfNotExists()}. */
    public void createIndex(Index index, UnaryOperator<CreateIndex> how) {
        sink.accept(how.apply(new CreateIndex(table, index)));
    }

    /** Drops an index. */
    public void dropIndex(String name) {
        dropIndex(name, UnaryOperator.identity());
    }

    /** Drops an index in a way of its own: {@code drop -> drop.withIfExists()}. */
    public void dropIndex(String name, UnaryOperator<DropIndex> how) {
        sink.accept(how.apply(new DropIndex(Name.of(name), table)));
    }

    /** Adds a constraint of any kind. */
    public void createConstraint(Constraint constraint) {
        sink.accept(new CreateConstraint(table, constraint));
    }

    /** Adds a primary key. */
    public void createPrimaryKey(String name, String... columns) {
        createConstraint(new PrimaryKeyConstraint(named(name), Name.listOf(columns), ConstraintTraits.NONE));
    }

    /** Adds a unique constraint. */
    public void createUniqueConstraint(String name, String... columns) {
        createConstraint(new UniqueConstraint(named(name), Name.listOf(columns), ConstraintTraits.NONE));
    }

    /** Adds a foreign key of these columns to those of another table, in the same schema. */
    public void createForeignKey(String name, String referent, List<String> columns, List<String> referredColumns) {
        createForeignKey(name, table.sibling(Name.of(referent)), columns, referredColumns);
    }

    /** Adds a foreign key of these columns to those of another table. */
    public void createForeignKey(String name, TableName referent, List<String> columns, List<String> referredColumns) {
        createForeignKey(name, referent, columns, referredColumns, UnaryOperator.identity());
    }

    /** Adds a foreign key: {@code fk -> fk.onDelete("CASCADE")}. */
    public void createForeignKey(
            String name,
            TableName referent,
            List<String> columns,
            List<String> referredColumns,
            UnaryOperator<ForeignKeyConstraint> how) {
        Reference reference = Reference.of(referent, names(referredColumns));
        createConstraint(
                how.apply(new ForeignKeyConstraint(named(name), names(columns), reference, ConstraintTraits.NONE)));
    }

    /** Adds a check, with SQL text. */
    public void createCheckConstraint(String name, String condition) {
        createCheckConstraint(name, SqlExpression.text(condition));
    }

    /** Adds a check. */
    public void createCheckConstraint(String name, SqlExpression condition) {
        createConstraint(new CheckConstraint(named(name), condition, ConstraintTraits.NONE));
    }

    /** Drops a constraint of a kind that isn't said; MySQL wants to know it. */
    public void dropConstraint(String name) {
        dropConstraint(name, UnaryOperator.identity());
    }

    /** Drops a constraint of this kind. */
    public void dropConstraint(String name, ConstraintKind kind) {
        dropConstraint(name, drop -> drop.kind(kind));
    }

    /** Drops a constraint in a way of its own: {@code drop -> drop.withIfExists()}. */
    public void dropConstraint(String name, UnaryOperator<DropConstraint> how) {
        sink.accept(how.apply(new DropConstraint(table, Name.of(name))));
    }

    /** Drops a constraint whose name isn't known here: {@code t.dropConstraint(unique("title"))}. */
    public void dropConstraint(Constraint constraint) {
        dropConstraint(constraint, UnaryOperator.identity());
    }

    /** Drops a constraint whose name isn't known here, in a way of its own. */
    public void dropConstraint(Constraint constraint, UnaryOperator<DropConstraint> how) {
        sink.accept(how.apply(new DropConstraint(table, constraint)));
    }

    /** Checks the rows that a constraint found there when it was added with {@code NOT VALID}. */
    public void validateConstraint(String name) {
        sink.accept(new ValidateConstraint(table, Name.of(name)));
    }

    /**
     * Changes rows in batches, each in a transaction of its own.
     *
     * <pre>{@code
     * op.backfill("tasks", b -> b.set("rank", "length(title)").where("rank IS NULL").batch(1_000));
     * }</pre>
     */
    public void backfill(UnaryOperator<Backfill> how) {
        Backfill backfill = how.apply(Backfill.of(table));
        if (backfill.assignments().isEmpty()) {
            throw new AlembicException(
                    "%s sets no column. Say which: b.set(\"rank\", \"length(title)\").".formatted(backfill.describe()));
        }
        sink.accept(backfill);
    }

    /** Goes no further as long as the table has rows of which this SQL holds. */
    public void requireNone(String condition) {
        sink.accept(new RequireNone(table, condition));
    }

    /** Gives the table a comment, or another one. */
    public void createTableComment(String comment) {
        sink.accept(new SetTableComment(table, Optional.of(comment), Optional.empty()));
    }

    /** Drops the comment of the table. */
    public void dropTableComment() {
        sink.accept(new SetTableComment(table, Optional.empty(), Optional.empty()));
    }

    /** Executes SQL as it is, between the operations before and after it. */
    public void execute(String sql) {
        sink.accept(new ExecuteSql(sql));
    }

    /** Hands over any operation. */
    public void invoke(Operation operation) {
        sink.accept(operation);
    }

    private static Optional<Name> named(String name) {
        return Optional.of(Name.of(name));
    }

    private static List<Name> names(List<String> texts) {
        return texts.stream().map(Name::of).toList();
    }
}
