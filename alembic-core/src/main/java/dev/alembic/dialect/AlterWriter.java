package dev.alembic.dialect;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How columns are added, dropped and changed. */
public class AlterWriter extends DdlWriter {

    private static final List<Class<? extends ColumnChange>> STANDARD_ORDER = List.of(
            ColumnChange.Nullability.class,
            ColumnChange.Default.class,
            ColumnChange.Type.class,
            ColumnChange.Comment.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    /** Writes for this compiler. */
    public AlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The statements that add a column, with what it brings along. */
    public List<Sql> addColumn(AddColumn op) {
        Column column = op.column();
        List<Sql> statements = new ArrayList<>(addColumnSql(op));
        constraints().of(column).stream()
                .filter(constraint -> !isInline(op, constraint))
                .forEach(c -> statements.addAll(constraints().add(op.table(), c, op)));
        Table.indexOf(column)
                .map(index -> new CreateIndex(op.table(), index))
                .ifPresent(create -> indexes().create(create).forEach(sql -> statements.add(sql.from(op))));
        statements.addAll(comments().ofNew(op.table(), column, op));
        return statements;
    }

    private boolean isInline(AddColumn op, Constraint constraint) {
        return constraint instanceof ForeignKeyConstraint
                && op.inlineReferences()
                && op.column().references().size() == 1;
    }

    /** {@code ALTER TABLE t ADD COLUMN …}. */
    protected List<Sql> addColumnSql(AddColumn op) {
        Column column = op.column();
        requireIf(op.ifNotExists(), Feature.CONDITIONAL_COLUMNS, op);
        SqlWriter action = write(addColumnWords())
                .when(op.ifNotExists(), "IF NOT EXISTS")
                .words(columns().spec(column, Table.of(op.table(), List.of(column))))
                .when(op.inlinePrimaryKey() && column.isPrimaryKey(), "PRIMARY KEY");
        column.references().stream()
                .filter(fk -> isInline(op, fk))
                .forEach(fk -> action.words(constraints().nameSql(fk, op.table()))
                        .words(constraints().referencesSql(fk)));
        column.checks().forEach(check -> action.words(constraints().sql(check, op.table())));
        return alter(op.table(), action.words(position(op)), op);
    }

    /** {@code ADD COLUMN}. */
    protected String addColumnWords() {
        return "ADD COLUMN";
    }

    /** Where the column goes: {@code AFTER x}. */
    protected String position(AddColumn op) {
        if (op.position().isPresent()) {
            throw refuse(
                    op, "this database adds columns at the end only. Use op.batch(\"%s\", …).".formatted(op.table()));
        }
        return "";
    }

    /** The statements that drop a column. */
    public List<Sql> dropColumn(DropColumn op) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_COLUMNS, op);
        return alter(
                op.table(),
                write("DROP COLUMN").when(op.ifExists(), "IF EXISTS").name(op.column()),
                op);
    }

    /** The statements that change a column. */
    public List<Sql> alterColumn(AlterColumn op) {
        List<Sql> statements = new ArrayList<>(dropTypeCheck(op));
        for (Class<? extends ColumnChange> kind : alterOrder(op)) {
            op.change(kind).ifPresent(change -> statements.addAll(alter(op, change)));
        }
        statements.addAll(addTypeCheck(op));
        return statements;
    }

    /** The kinds of changes of a column, in the order of their statements. */
    protected List<Class<? extends ColumnChange>> alterOrder() {
        return STANDARD_ORDER;
    }

    /** The same for one operation: as long as a column is an identity, it can't allow NULL. */
    protected List<Class<? extends ColumnChange>> alterOrder(AlterColumn op) {
        boolean ceasesToCount = isA(existingDefault(op), Identity.class)
                && op.change(ColumnChange.Default.class)
                        .filter(change -> !isA(change.value(), Identity.class))
                        .isPresent();
        if (!ceasesToCount) {
            return alterOrder();
        }
        List<Class<? extends ColumnChange>> order = new ArrayList<>(alterOrder());
        order.remove(ColumnChange.Default.class);
        order.add(0, ColumnChange.Default.class);
        return order;
    }

    /** The statements of one change of a column. */
    protected List<Sql> alter(AlterColumn op, ColumnChange change) {
        if (change instanceof ColumnChange.Nullability nullability) {
            return alterNullability(op, nullability.isNullable());
        } else if (change instanceof ColumnChange.Default value) {
            return alterAnyDefault(op, value.value());
        } else if (change instanceof ColumnChange.Type type) {
            return alterType(op, type.type());
        } else if (change instanceof ColumnChange.Comment comment) {
            return comments().set(op, comment.text());
        } else if (change instanceof ColumnChange.Rename rename) {
            return renameColumn(op, rename.name());
        }
        throw refuse(op, "this database can't move columns. Use op.batch(\"%s\", …).".formatted(op.table()));
    }

    /** {@code ALTER TABLE t ALTER COLUMN c …}. */
    protected final List<Sql> alterColumnSql(AlterColumn op, String action) {
        return alter(op.table(), write("ALTER COLUMN").name(op.column()).words(action), op);
    }

    /** Allows or forbids NULL. */
    protected List<Sql> alterNullability(AlterColumn op, boolean isNullable) {
        return alterColumnSql(op, isNullable ? "DROP NOT NULL" : "SET NOT NULL");
    }

    /** Gives another type. */
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        return alterColumnSql(op, "TYPE " + columns().typeSql(type));
    }

    private List<Sql> alterAnyDefault(AlterColumn op, Optional<ServerDefault> value) {
        Optional<ServerDefault> before = existingDefault(op);
        if (isA(value, Computed.class)) {
            throw refuse(op, "a column can't become computed, or be computed otherwise. Drop it and add it again.");
        } else if (isA(before, Computed.class)) {
            return dropExpression(op, value);
        } else if (isA(value, Identity.class) || isA(before, Identity.class)) {
            return alterIdentity(op, value, before);
        }
        return alterDefault(op, value);
    }

    /** The default at present, as far as it is known. */
    protected static Optional<ServerDefault> existingDefault(AlterColumn op) {
        return op.existing().flatMap(Column::serverDefault);
    }

    private static boolean isA(Optional<ServerDefault> value, Class<?> kind) {
        return value.filter(kind::isInstance).isPresent();
    }

    /** Makes a computed column an ordinary one, which keeps the values and may get a default. */
    protected List<Sql> dropExpression(AlterColumn op, Optional<ServerDefault> value) {
        throw refuse(op, "a column can't cease to be computed. Drop it and add it again.");
    }

    /** The same by {@code DROP EXPRESSION}. */
    protected final List<Sql> dropExpressionSql(AlterColumn op, Optional<ServerDefault> value) {
        List<Sql> statements = new ArrayList<>(alterColumnSql(op, "DROP EXPRESSION"));
        value.ifPresent(any -> statements.addAll(alterDefault(op, value)));
        return statements;
    }

    /** Gives or drops an ordinary default. */
    protected List<Sql> alterDefault(AlterColumn op, Optional<ServerDefault> value) {
        return alterColumnSql(
                op, value.map(v -> "SET DEFAULT " + alteredDefault(op, v)).orElse("DROP DEFAULT"));
    }

    /** The value of the default that a column gets. */
    protected String alteredDefault(AlterColumn op, ServerDefault value) {
        return columns().defaultSql(value, op.result().type());
    }

    /** Turns a column into an identity column, changes it, or makes it an ordinary one. */
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        throw refuse(
                op,
                "in this database a column can't become an identity column, be changed as one or"
                        + " cease to be. Drop it and add it again.");
    }

    /** {@code ALTER TABLE t RENAME c TO d}. */
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        return alterName(
                op.table(),
                write(renameColumnWords()).name(op.column()).words("TO").name(newName),
                op);
    }

    /** {@code RENAME}. */
    protected String renameColumnWords() {
        return "RENAME";
    }

    /** Drops the CHECK of the type the column has at present, if its type changes. */
    protected List<Sql> dropTypeCheck(AlterColumn op) {
        return op.newType()
                .flatMap(changing -> op.existingType())
                .flatMap(type -> constraints().typeCheck(Column.of(op.column(), type)))
                .map(check -> new DropConstraint(
                        op.table(), check.name(), Optional.of(ConstraintKind.CHECK), false, Optional.of(check)))
                .map(drop -> constraints().dropSql(drop, op))
                .orElse(List.of());
    }

    /** Adds the CHECK of the type the column gets. */
    protected final List<Sql> addTypeCheck(AlterColumn op) {
        return op.newType()
                .flatMap(type -> constraints().typeCheck(Column.of(op.newName(), type)))
                .map(check -> constraints().addSql(op.table(), check, op))
                .orElse(List.of());
    }
}
