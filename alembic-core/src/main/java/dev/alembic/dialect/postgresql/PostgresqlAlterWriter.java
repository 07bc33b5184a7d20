package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.DropColumn;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of columns of PostgreSQL. */
final class PostgresqlAlterWriter extends AlterWriter {

    PostgresqlAlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private static final List<Class<? extends ColumnChange>> ORDER = List.of(
            ColumnChange.Type.class,
            ColumnChange.Nullability.class,
            ColumnChange.Default.class,
            ColumnChange.Autoincrementing.class,
            ColumnChange.Comment.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    private static final List<Class<? extends ColumnChange>> EXPRESSION_FIRST = List.of(
            ColumnChange.Default.class,
            ColumnChange.Type.class,
            ColumnChange.Nullability.class,
            ColumnChange.Comment.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    @Override
    public List<Sql> addColumn(AddColumn op) {
        List<Sql> statements = new ArrayList<>(new EnumTypes(dialect).create(List.of(op.column()), op));
        statements.addAll(super.addColumn(op));
        statements.addAll(SerialColumn.corrections(dialect, Table.of(op.table(), List.of(op.column())), op));
        return statements;
    }

    @Override
    public List<Sql> dropColumn(DropColumn op) {
        List<Sql> statements = new ArrayList<>(super.dropColumn(op));
        op.was().ifPresent(add -> statements.addAll(new EnumTypes(dialect).drop(List.of(add.column()), op)));
        return statements;
    }

    @Override
    protected List<Class<? extends ColumnChange>> alterOrder() {
        return ORDER;
    }

    @Override
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        String using = op.options()
                .expression(dialect.name(), "using")
                .map(e -> " USING " + expressions.write(e))
                .orElse("");
        List<Sql> statements =
                new ArrayList<>(new EnumTypes(dialect).create(List.of(Column.of(op.column(), type)), op));
        statements.addAll(alterColumnSql(op, "TYPE " + columns().typeSql(type) + using));
        return statements;
    }

    /** What counts goes before everything else, see {@link #alterColumn}; a default waits for the type. */
    @Override
    protected List<Class<? extends ColumnChange>> alterOrder(AlterColumn op) {
        boolean isOrdinaryNow = op.change(ColumnChange.Default.class).isPresent()
                && existingDefault(op).filter(Computed.class::isInstance).isPresent();
        return isOrdinaryNow ? EXPRESSION_FIRST : ORDER;
    }

    /** A column gets another type only once nothing gives it numbers, or if that stays as it is. */
    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        CounterChange counter = new CounterChange(op, dialect, columns()::identitySql);
        List<Sql> statements = new ArrayList<>(counter.first());
        statements.addAll(super.alterColumn(op));
        return statements;
    }

    @Override
    protected List<Sql> alter(AlterColumn op, ColumnChange change) {
        CounterChange counter = new CounterChange(op, dialect, columns()::identitySql);
        boolean concernsAutoincrement =
                change instanceof ColumnChange.Default || change instanceof ColumnChange.Autoincrementing;
        if (!concernsAutoincrement || !counter.isChange()) {
            return change instanceof ColumnChange.Autoincrementing ? List.of() : super.alter(op, change);
        }
        boolean isLast = change instanceof ColumnChange.Default
                || op.change(ColumnChange.Default.class).isEmpty();
        return isLast ? counted(op, counter) : List.of();
    }

    private List<Sql> counted(AlterColumn op, CounterChange counter) {
        List<Sql> statements = new ArrayList<>(counter.last());
        op.change(ColumnChange.Default.class)
                .map(ColumnChange.Default::value)
                .filter(value -> value.isPresent() && !value.get().isGenerated())
                .ifPresent(value -> statements.addAll(alterDefault(op, value)));
        return statements;
    }

    @Override
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        Optional<String> action = new IdentityChange(columns()::identitySql, sequences()::options).sql(value, before);
        return action.map(sql -> alterColumnSql(op, sql)).orElse(List.of());
    }

    @Override
    protected List<Sql> dropExpression(AlterColumn op, Optional<ServerDefault> value) {
        return dropExpressionSql(op, value);
    }
}
