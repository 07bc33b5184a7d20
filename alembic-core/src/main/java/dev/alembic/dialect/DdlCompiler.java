package dev.alembic.dialect;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.ColumnChange;
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
import dev.alembic.op.SetTableComment;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns operations into SQL. This is the standard's way; a dialect overrides what differs, and
 * nothing else. Stateless; nothing is sent anywhere, and an operation that can't be done is refused
 * before its first statement.
 */
public class DdlCompiler extends AlterClauses implements Operation.Visitor<List<Sql>> {

    private final DataStatements data;

    /** Writes this dialect's SQL. */
    public DdlCompiler(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
        this.data = new DataStatements(dialect, settings);
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
        Table table = op.table();
        List<Sql> statements = new ArrayList<>(only(createTableSql(op), op));
        table.allConstraints().stream()
                .filter(this::isUseAlter)
                .forEach(fk -> statements.add(new Sql(addConstraintSql(table.name(), fk), op)));
        table.allIndexes().stream()
                .filter(index -> !isWithinTable(index, table))
                .forEach(index -> {
                    CreateIndex create = new CreateIndex(table.name(), index, op.ifNotExists());
                    createIndex(create).forEach(sql -> statements.add(from(sql, op)));
                });
        statements.addAll(comments(op));
        return statements;
    }

    /** Whether an index stands within CREATE TABLE, rather than being created after it. */
    protected boolean isWithinTable(Index index, Table table) {
        return false;
    }

    private static Sql from(Sql sql, Operation op) {
        return new Sql(sql.text(), sql.rows(), sql.transactional(), op);
    }

    /** The statements that give a new table its comments. */
    private List<Sql> comments(CreateTable op) {
        TableName table = op.table().name();
        List<Sql> statements = new ArrayList<>();
        if (hasCommentStatements()) {
            op.table().comment().ifPresent(text -> statements.add(newComment(table, text, op)));
        }
        op.table().columns().forEach(column -> statements.addAll(newComment(table, column, op)));
        return statements;
    }

    private boolean hasCommentStatements() {
        return has(Feature.COMMENTS) && !has(Feature.INLINE_COMMENTS);
    }

    private List<Sql> newComment(TableName table, Column column, Operation op) {
        return column.comment().filter(any -> hasCommentStatements()).stream()
                .map(text -> newComment(table, column.name(), text, op))
                .toList();
    }

    /** The statement that gives a new table its comment. */
    protected Sql newComment(TableName table, String text, Operation op) {
        return new Sql(commentSql(table, Optional.of(text)), op);
    }

    /** The statement that gives a new column its comment. */
    protected Sql newComment(TableName table, Name column, String text, Operation op) {
        return new Sql(commentSql(table, column, Optional.of(text), Optional.empty()), op);
    }

    @Override
    public List<Sql> dropTable(DropTable op) {
        return only(write("DROP TABLE").when(op.ifExists(), "IF EXISTS").table(op.table()), op);
    }

    @Override
    public List<Sql> renameTable(RenameTable op) {
        return only(write("ALTER TABLE").table(op.table()).words("RENAME TO").words(renamed(op)), op);
    }

    /** The new name in RENAME TO. */
    protected String renamed(RenameTable op) {
        return dialect.identifiers().quote(op.newName());
    }

    @Override
    public List<Sql> setTableComment(SetTableComment op) {
        if (!has(Feature.COMMENTS)) {
            throw refuse(op, "tables of this database have no comments. Leave it out.");
        }
        return only(commentSql(op.table(), op.comment()), op);
    }

    @Override
    public List<Sql> addColumn(AddColumn op) {
        Column column = op.column();
        List<Sql> statements = new ArrayList<>(only(addColumnSql(op), op));
        constraintsOf(column).stream()
                .filter(constraint -> !isInline(op, constraint))
                .forEach(c -> statements.addAll(addConstraint(op.table(), c, op)));
        Table.indexOf(column)
                .ifPresent(index ->
                        createIndex(new CreateIndex(op.table(), index)).forEach(sql -> statements.add(from(sql, op))));
        statements.addAll(newComment(op.table(), column, op));
        return statements;
    }

    private boolean isInline(AddColumn op, Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint
                && op.inlineReferences()
                && op.column().references().size() == 1;
    }

    /** {@code ALTER TABLE t ADD COLUMN …}. */
    protected String addColumnSql(AddColumn op) {
        Column column = op.column();
        requireIf(op.ifNotExists(), Feature.CONDITIONAL_COLUMNS, op);
        Table table = Table.of(op.table(), List.of(column));
        SqlWriter sql = write("ALTER TABLE")
                .table(op.table())
                .words(addColumnWords())
                .when(op.ifNotExists(), "IF NOT EXISTS")
                .words(columnSpec(column, table))
                .when(op.inlinePrimaryKey() && column.isPrimaryKey(), "PRIMARY KEY");
        column.references().stream()
                .filter(fk -> isInline(op, fk))
                .forEach(fk -> sql.words(inlineReference(fk, op.table())));
        column.checks().forEach(check -> sql.words(constraintSql(check, op.table())));
        return sql.words(position(op)).toString();
    }

    /** {@code ADD COLUMN}. */
    protected String addColumnWords() {
        return "ADD COLUMN";
    }

    private String inlineReference(ForeignKeyConstraint fk, TableName table) {
        String name = settings.naming()
                .name(fk, table)
                .map(n -> "CONSTRAINT " + dialect.identifiers().quote(n))
                .orElse("");
        return write(name).words(referencesSql(located(fk, table))).toString();
    }

    /** Where the column goes: {@code AFTER x}. */
    protected String position(AddColumn op) {
        if (op.position().isPresent()) {
            throw refuse(
                    op, "this database adds columns at the end only. Use op.batch(\"%s\", …).".formatted(op.table()));
        }
        return "";
    }

    @Override
    public List<Sql> dropColumn(DropColumn op) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_COLUMNS, op);
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("DROP COLUMN")
                        .when(op.ifExists(), "IF EXISTS")
                        .name(op.column()),
                op);
    }

    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        List<Sql> statements = new ArrayList<>();
        dropTypeCheck(op).ifPresent(statements::add);
        for (Class<? extends ColumnChange> kind : alterOrder(op)) {
            op.change(kind).ifPresent(change -> statements.addAll(alter(op, change)));
        }
        addTypeCheck(op).ifPresent(statements::add);
        return statements;
    }

    @Override
    public List<Sql> createIndex(CreateIndex op) {
        return only(createIndexSql(op), op);
    }

    @Override
    public List<Sql> dropIndex(DropIndex op) {
        return only(dropIndexSql(op), op);
    }

    /** {@code DROP INDEX i}. */
    protected String dropIndexSql(DropIndex op) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_INDEXES, op);
        return write("DROP INDEX")
                .words(beforeDroppedIndex(op))
                .when(op.ifExists(), "IF EXISTS")
                .table(new TableName(op.schema(), op.index()))
                .toString();
    }

    /** Words between DROP INDEX and the name: {@code CONCURRENTLY}. */
    protected String beforeDroppedIndex(DropIndex op) {
        return "";
    }

    @Override
    public List<Sql> createConstraint(CreateConstraint op) {
        return addConstraint(op.table(), op.constraint(), op);
    }

    /** Adds a constraint to a table that is there. */
    protected List<Sql> addConstraint(TableName table, Constraint constraint, Operation op) {
        return only(addConstraintSql(table, constraint), op);
    }

    @Override
    public List<Sql> dropConstraint(DropConstraint op) {
        return only(dropConstraintSql(op, droppedName(op)), op);
    }

    @Override
    public List<Sql> validateConstraint(ValidateConstraint op) {
        throw refuse(op, "this database checks constraints when they are added. Leave it out.");
    }

    @Override
    public List<Sql> createSequence(CreateSequence op) {
        requireSequences(op);
        return only(
                write("CREATE SEQUENCE")
                        .when(op.ifNotExists(), "IF NOT EXISTS")
                        .table(op.sequence().name())
                        .words(op.sequence().type().map(type -> "AS " + typeSql(type)))
                        .words(sequenceOptions(op.sequence().options())),
                op);
    }

    @Override
    public List<Sql> dropSequence(DropSequence op) {
        requireSequences(op);
        return only(write("DROP SEQUENCE").when(op.ifExists(), "IF EXISTS").table(op.name()), op);
    }

    private void requireSequences(Operation op) {
        if (!has(Feature.SEQUENCES)) {
            throw refuse(op, "this database has no sequences. Use an autoincrement column.");
        }
    }

    @Override
    public List<Sql> bulkInsert(BulkInsert op) {
        return data.bulkInsert(op);
    }

    @Override
    public List<Sql> executeSql(ExecuteSql op) {
        return data.execute(op);
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
                .map(sql -> from(sql, op))
                .toList();
    }
}
