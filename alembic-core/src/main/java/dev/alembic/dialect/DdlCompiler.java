package dev.alembic.dialect;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Backfill;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropSequence;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.RequireNone;
import dev.alembic.op.SetTableComment;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.sql.ExpressionWriter;
import dev.alembic.sql.Sql;
import java.util.List;

/**
 * Turns operations into SQL. This is the standard's way, by one writer for each part of it; a dialect
 * puts writers of its own in the place of those that don't fit, and they override what differs, and
 * nothing else. Stateless; nothing is sent anywhere, and an operation that can't be done is refused
 * before its first statement.
 */
public class DdlCompiler implements Operation.Visitor<List<Sql>> {

    /** The dialect that is written. */
    protected final Dialect dialect;

    /** How it is written. */
    protected final DdlSettings settings;

    /** Writes expressions. */
    final ExpressionWriter expressions;

    /** Writes this dialect's SQL. */
    public DdlCompiler(Dialect dialect, DdlSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        this.expressions = dialect.expressions();
    }

    /** What writes columns. */
    protected ColumnWriter columns() {
        return new ColumnWriter(this);
    }

    /** What writes constraints. */
    protected ConstraintWriter constraints() {
        return new ConstraintWriter(this);
    }

    /** What writes indexes. */
    protected IndexWriter indexes() {
        return new IndexWriter(this);
    }

    /** What writes tables. */
    protected TableWriter tables() {
        return new TableWriter(this);
    }

    /** What writes changes of columns. */
    protected AlterWriter alters() {
        return new AlterWriter(this);
    }

    /** What writes comments. */
    protected CommentWriter comments() {
        return new CommentWriter(this);
    }

    /** What writes sequences. */
    protected SequenceWriter sequences() {
        return new SequenceWriter(this);
    }

    /** What writes backfills. */
    protected BackfillWriter backfills() {
        return new BackfillWriter(this);
    }

    /**
     * The statements that do what the operation says, in their order.
     *
     * @throws dev.alembic.error.UnsupportedByDialectException if the database can't do it
     */
    public final List<Sql> compile(Operation op) {
        return op.accept(this);
    }

    @Override
    public List<Sql> createTable(CreateTable op) {
        return tables().create(op);
    }

    @Override
    public List<Sql> dropTable(DropTable op) {
        return tables().drop(op);
    }

    @Override
    public List<Sql> renameTable(RenameTable op) {
        return tables().rename(op);
    }

    @Override
    public List<Sql> setTableComment(SetTableComment op) {
        return comments().set(op);
    }

    @Override
    public List<Sql> addColumn(AddColumn op) {
        return alters().addColumn(op);
    }

    @Override
    public List<Sql> dropColumn(DropColumn op) {
        return alters().dropColumn(op);
    }

    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        return alters().alterColumn(op);
    }

    @Override
    public List<Sql> createIndex(CreateIndex op) {
        return indexes().create(op);
    }

    @Override
    public List<Sql> dropIndex(DropIndex op) {
        return indexes().drop(op);
    }

    @Override
    public List<Sql> createConstraint(CreateConstraint op) {
        return constraints().create(op);
    }

    @Override
    public List<Sql> dropConstraint(DropConstraint op) {
        return constraints().drop(op);
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint op) {
        return constraints().validate(op);
    }

    @Override
    public List<Sql> createSequence(CreateSequence op) {
        return sequences().create(op);
    }

    @Override
    public List<Sql> dropSequence(DropSequence op) {
        return sequences().drop(op);
    }

    @Override
    public List<Sql> bulkInsert(BulkInsert op) {
        return new DataStatements(dialect, settings).bulkInsert(op);
    }

    @Override
    public List<Sql> executeSql(ExecuteSql op) {
        return new DataStatements(dialect, settings).execute(op);
    }

    @Override
    public List<Sql> backfill(Backfill op) {
        return backfills().write(op);
    }

    @Override
    public List<Sql> requireNone(RequireNone op) {
        return backfills().require(op);
    }

    /** The operations one by one; a table that must be copied was rebuilt before it comes here. */
    @Override
    public List<Sql> batchAlter(BatchAlter op) {
        return op.operations().stream()
                .flatMap(inner -> compile(inner).stream())
                .toList();
    }

    @Override
    public List<Sql> custom(CustomOperation op) {
        return op.expand(dialect.name()).stream()
                .flatMap(inner -> compile(inner).stream())
                .map(sql -> sql.from(op))
                .toList();
    }
}
