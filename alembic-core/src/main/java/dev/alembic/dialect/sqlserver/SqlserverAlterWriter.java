package dev.alembic.dialect.sqlserver;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of columns of SQL Server, whose defaults are constraints. */
final class SqlserverAlterWriter extends AlterWriter {

    SqlserverAlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private final ConstraintsOfColumns catalogue = new ConstraintsOfColumns(dialect.identifiers(), dialect.literals());

    @Override
    protected String addColumnWords() {
        return "ADD";
    }

    @Override
    protected List<Sql> addColumnSql(AddColumn op) {
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
        String condition = "IF COL_LENGTH(%s, %s) IS NULL "
                .formatted(string(quote(op.table())), string(op.column().name().text()));
        return super.addColumnSql(plain).stream()
                .map(sql -> new Sql(condition + sql.text(), op))
                .toList();
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
                        c -> !c.checks().isEmpty() || constraints().typeCheck(c).isPresent())
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
                .map(index -> indexes().nameOf(new CreateIndex(op.table(), index)))
                .map(name -> new DropIndex(name, op.table()))
                .ifPresent(drop -> statements.add(new Sql(indexes().dropSql(drop), op)));
        statements.addAll(super.dropColumn(op));
        return statements;
    }

    /** Whether what stands in the way of a column goes first: asked for, or known to be there. */
    private boolean isDropped(DropColumn op, String option, boolean isKnown) {
        return op.options().flag(dialect.name(), option)
                || (isKnown && op.options().get(dialect.name(), option).isEmpty());
    }

    /** The default goes first, since its constraint is in the way of another type. */
    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        List<Sql> statements = new ArrayList<>();
        Optional<ColumnChange.Default> value = op.change(ColumnChange.Default.class);
        value.filter(change -> !isGenerated(op, change) && isReplaced(op, change))
                .ifPresent(any -> statements.addAll(only(catalogue.dropDefault(op.table(), op.column()), op)));
        statements.addAll(dropTypeCheck(op));
        statements.addAll(typeAndNullability(op));
        alterAll(op, ColumnChange.Comment.class, statements);
        value.filter(change -> isGenerated(op, change) || change.value().isPresent())
                .ifPresent(change -> statements.addAll(alter(op, change)));
        alterAll(op, ColumnChange.Rename.class, statements);
        alterAll(op, ColumnChange.Move.class, statements);
        statements.addAll(addTypeCheck(op));
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
        return alterColumnSql(op, columns().typeSql(type) + nullability);
    }

    @Override
    protected List<Sql> alterDefault(AlterColumn op, Optional<ServerDefault> value) {
        return value.map(v -> alter(
                        op.table(),
                        write("ADD DEFAULT " + alteredDefault(op, v) + " FOR").name(op.column()),
                        op))
                .orElse(List.of());
    }

    @Override
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        String column = quote(op.table()) + "." + quote(op.column());
        return only(
                write("EXEC sp_rename")
                        .words(string(column) + ",")
                        .name(newName)
                        .glued(", 'COLUMN'"),
                op);
    }
}
