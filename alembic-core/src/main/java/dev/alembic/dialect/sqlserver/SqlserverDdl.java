package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.ColumnPart;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BulkInsert;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DDL of SQL Server: names change by sp_rename, defaults are constraints, comments properties. */
final class SqlserverDdl extends DdlCompiler {

    private static final List<ColumnPart> PARTS = List.of(
            ColumnPart.TYPE, ColumnPart.COMPUTED, ColumnPart.NULLABILITY, ColumnPart.AUTOINCREMENT, ColumnPart.DEFAULT);

    private final ConstraintsOfColumns catalogue;
    private final ExtendedProperties comments;

    SqlserverDdl(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
        this.catalogue = new ConstraintsOfColumns(dialect.identifiers(), dialect.literals());
        this.comments = new ExtendedProperties(dialect.identifiers());
    }

    @Override
    protected List<ColumnPart> columnParts() {
        return PARTS;
    }

    @Override
    protected String typePart(Column column, Table table) {
        return column.asComputed().isPresent() ? "" : super.typePart(column, table);
    }

    @Override
    protected String computedPart(Computed computed) {
        boolean isStored = computed.stored().orElse(false);
        return "AS (" + expressions.write(computed.expression()) + ")" + (isStored ? " PERSISTED" : "");
    }

    /** Said in any case, as the default depends on a setting of the session. */
    @Override
    protected String nullabilityPart(Column column, Table table) {
        boolean isCounting = column.asIdentity().isPresent() || column.autoincrement() == Autoincrement.ON;
        if (!isNullable(column, table) || isCounting || table.isInPrimaryKey(column)) {
            return "NOT NULL";
        }
        return column.asComputed().isPresent() ? "" : "NULL";
    }

    @Override
    protected String autoincrementPart(Column column, Table table) {
        if (column.asIdentity().isPresent()) {
            return column.asIdentity()
                    .map(Identity::options)
                    .map(SqlserverDdl::seeded)
                    .orElse("");
        } else if (!isAutoincrement(column, table)) {
            return "";
        }
        return seeded(
                column.options().text(dialect.name(), "identity_start"),
                column.options().text(dialect.name(), "identity_increment"));
    }

    private static String seeded(SequenceOptions options) {
        return seeded(options.start().map(Object::toString), options.increment().map(Object::toString));
    }

    private static String seeded(Optional<String> start, Optional<String> step) {
        return start.isEmpty() && step.isEmpty()
                ? "IDENTITY"
                : "IDENTITY(" + start.orElse("1") + "," + step.orElse("1") + ")";
    }

    @Override
    protected String createTableSql(CreateTable op) {
        String create = super.createTableSql(op.ifNotExists() ? new CreateTable(op.table()) : op);
        String name = string(dialect.identifiers().quote(op.table().name()));
        return op.ifNotExists() ? "IF OBJECT_ID(" + name + ") IS NULL " + create : create;
    }

    @Override
    protected String primaryKeySql(PrimaryKeyConstraint key) {
        return write("PRIMARY KEY")
                .words(clustered(key.options()))
                .names(key.columns())
                .toString();
    }

    @Override
    protected String uniqueSql(UniqueConstraint unique) {
        return write("UNIQUE")
                .words(clustered(unique.options()))
                .names(unique.columns())
                .words(deferrability(unique))
                .toString();
    }

    private String clustered(Options options) {
        return options.get(dialect.name(), "clustered")
                .map(yes -> Boolean.TRUE.equals(yes) ? "CLUSTERED" : "NONCLUSTERED")
                .orElse("");
    }

    @Override
    protected String addColumnWords() {
        return "ADD";
    }

    @Override
    protected String addColumnSql(AddColumn op) {
        if (!op.ifNotExists()) {
            return super.addColumnSql(op);
        }
        AddColumn plain = new AddColumn(
                op.table(),
                op.column(),
                false,
                op.inlineReferences(),
                op.inlinePrimaryKey(),
                op.position(),
                op.options());
        return "IF COL_LENGTH(%s, %s) IS NULL %s"
                .formatted(
                        string(dialect.identifiers().quote(op.table())),
                        string(op.column().name().text()),
                        super.addColumnSql(plain));
    }

    @Override
    public List<Sql> dropColumn(DropColumn op) {
        List<Sql> statements = new ArrayList<>();
        Optional<Column> known = op.was().map(AddColumn::column);
        boolean hasDefault = known.flatMap(Column::serverDefault)
                .filter(v -> !v.isGenerated())
                .isPresent();
        if (isDropped(op, "drop_default", hasDefault)) {
            statements.addAll(only(catalogue.dropDefault(op.table(), op.column()), op));
        }
        boolean isChecked = known.filter(
                        c -> !c.checks().isEmpty() || typeCheck(c).isPresent())
                .isPresent();
        if (isDropped(op, "drop_check", isChecked)) {
            statements.addAll(only(catalogue.dropCheck(op.table(), op.column()), op));
        }
        boolean isPointing = known.filter(c -> !c.references().isEmpty()).isPresent();
        if (isDropped(op, "drop_foreign_key", isPointing)) {
            statements.addAll(only(catalogue.dropForeignKey(op.table(), op.column()), op));
        }
        if (known.filter(c -> c.isUnique() && !c.isIndexed()).isPresent()) {
            statements.addAll(only(catalogue.dropKey(op.table(), op.column()), op));
        }
        known.flatMap(Table::indexOf)
                .map(index -> nameOf(new CreateIndex(op.table(), index)))
                .map(name -> new DropIndex(name, op.table()))
                .ifPresent(drop -> statements.add(new Sql(dropIndexSql(drop), op)));
        statements.addAll(super.dropColumn(op));
        return statements;
    }

    /** Whether what stands in the way of a column goes first: asked for, or known to be there. */
    private boolean isDropped(DropColumn op, String option, boolean isKnown) {
        return op.options().flag(dialect.name(), option)
                || (isKnown && op.options().get(dialect.name(), option).isEmpty());
    }

    @Override
    public List<Sql> renameTable(RenameTable op) {
        return only(
                write("EXEC sp_rename")
                        .words(string(dialect.identifiers().quote(op.table())) + ",")
                        .name(op.newName()),
                op);
    }

    /** The default goes first, since its constraint is in the way of another type. */
    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        List<Sql> statements = new ArrayList<>();
        Optional<ColumnChange.Default> value = op.change(ColumnChange.Default.class);
        value.filter(change -> !isGenerated(op, change) && isReplaced(op, change))
                .ifPresent(any -> statements.addAll(only(catalogue.dropDefault(op.table(), op.column()), op)));
        dropTypeCheck(op).ifPresent(statements::add);
        statements.addAll(typeAndNullability(op));
        alterAll(op, ColumnChange.Comment.class, statements);
        value.filter(change -> isGenerated(op, change) || change.value().isPresent())
                .ifPresent(change -> statements.addAll(alter(op, change)));
        alterAll(op, ColumnChange.Rename.class, statements);
        alterAll(op, ColumnChange.Move.class, statements);
        addTypeCheck(op).ifPresent(statements::add);
        return statements;
    }

    private void alterAll(AlterColumn op, Class<? extends ColumnChange> kind, List<Sql> statements) {
        op.change(kind).ifPresent(change -> statements.addAll(alter(op, change)));
    }

    private static boolean isReplaced(AlterColumn op, ColumnChange.Default change) {
        return change.value().isEmpty() || existingDefault(op).isPresent();
    }

    private static boolean isGenerated(AlterColumn op, ColumnChange.Default change) {
        return change.value().filter(ServerDefault::isGenerated).isPresent()
                || existingDefault(op).filter(ServerDefault::isGenerated).isPresent();
    }

    /** One statement says both; a type without NULL or NOT NULL would allow NULL. */
    private List<Sql> typeAndNullability(AlterColumn op) {
        Optional<Boolean> changed = op.change(ColumnChange.Nullability.class).map(ColumnChange.Nullability::isNullable);
        if (op.newType().isEmpty() && changed.isEmpty()) {
            return List.of();
        }
        SqlType type = op.newType()
                .or(op::existingType)
                .orElseThrow(() -> refuse(
                        op, "SQL Server says type and NULL at once. Say the" + " type at present: c.existingType(…)."));
        String nullability = changed.or(op::existingNullability)
                .map(yes -> yes ? " NULL" : " NOT NULL")
                .orElse("");
        return alterColumnSql(op, typeSql(type) + nullability);
    }

    @Override
    protected List<Sql> alterDefault(AlterColumn op, Optional<ServerDefault> value) {
        return value.map(v -> only(
                        write("ALTER TABLE")
                                .table(op.table())
                                .words("ADD DEFAULT " + alteredDefault(op, v) + " FOR")
                                .name(op.column()),
                        op))
                .orElse(List.of());
    }

    @Override
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        String column = dialect.identifiers().quote(op.table())
                + "."
                + dialect.identifiers().quote(op.column());
        return only(
                write("EXEC sp_rename")
                        .words(string(column) + ",")
                        .name(newName)
                        .glued(", 'COLUMN'"),
                op);
    }

    @Override
    protected Sql newComment(TableName table, String text, Operation op) {
        return new Sql(comments.add(table, text), op);
    }

    @Override
    protected Sql newComment(TableName table, Name column, String text, Operation op) {
        return new Sql("execute " + comments.add(table, column, text), op);
    }

    @Override
    public List<Sql> setTableComment(SetTableComment op) {
        String sql = op.comment()
                .map(text ->
                        op.existing().isPresent() ? comments.update(op.table(), text) : comments.add(op.table(), text))
                .orElseGet(() -> comments.drop(op.table()));
        return only(sql, op);
    }

    @Override
    protected String commentSql(TableName table, Name column, Optional<String> comment, Optional<String> before) {
        return "exec "
                + comment.map(text -> before.isPresent()
                                ? comments.update(table, column, text)
                                : comments.add(table, column, text))
                        .orElseGet(() -> comments.drop(table, column));
    }

    @Override
    public List<Sql> createSequence(CreateSequence op) {
        if (!op.ifNotExists()) {
            return super.createSequence(op);
        }
        String name = string(dialect.identifiers().quote(op.sequence().name()));
        return super.createSequence(new CreateSequence(op.sequence())).stream()
                .map(sql -> new Sql("IF OBJECT_ID(" + name + ") IS NULL " + sql.text(), op))
                .toList();
    }

    @Override
    protected String dropIndexSql(DropIndex op) {
        TableName table =
                op.tableName().orElseThrow(() -> refuse(op, "SQL Server needs the table of an index. Say it."));
        return write("DROP INDEX")
                .when(op.ifExists(), "IF EXISTS")
                .name(op.index())
                .words("ON")
                .table(table)
                .toString();
    }

    @Override
    protected String indexKind(Index index) {
        return write(clustered(index.options()))
                .when(index.options().get(dialect.name(), "columnstore").isPresent(), "COLUMNSTORE")
                .toString();
    }

    @Override
    protected String createIndexSql(CreateIndex op) {
        if (!op.ifNotExists()) {
            return super.createIndexSql(op);
        }
        return "IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = %s AND object_id = OBJECT_ID(%s)) %s"
                .formatted(
                        string(nameOf(op).text()),
                        string(dialect.identifiers().quote(op.table())),
                        super.createIndexSql(new CreateIndex(op.table(), op.index())));
    }

    /** Values of identity columns can be given only after SET IDENTITY_INSERT. */
    @Override
    public List<Sql> bulkInsert(BulkInsert op) {
        if (!settings.isOffline()) {
            return super.bulkInsert(op);
        }
        List<Sql> statements = new ArrayList<>(identityInsert(op, "ON"));
        statements.addAll(super.bulkInsert(op));
        statements.addAll(identityInsert(op, "OFF"));
        return statements;
    }

    private List<Sql> identityInsert(BulkInsert op, String state) {
        SqlWriter sql = write("SET IDENTITY_INSERT").table(op.table().name()).words(state);
        return only(sql, op);
    }
}
