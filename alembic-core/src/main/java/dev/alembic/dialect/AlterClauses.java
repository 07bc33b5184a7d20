package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.DropConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How columns and constraints of a table are changed. */
abstract class AlterClauses extends TableClauses {

    private static final List<Class<? extends ColumnChange>> STANDARD_ORDER = List.of(
            ColumnChange.Nullability.class,
            ColumnChange.Default.class,
            ColumnChange.Type.class,
            ColumnChange.Comment.class,
            ColumnChange.Rename.class,
            ColumnChange.Move.class);

    AlterClauses(Dialect dialect, DdlSettings settings) {
        super(dialect, settings);
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
            return alterComment(op, comment.text());
        } else if (change instanceof ColumnChange.Rename rename) {
            return renameColumn(op, rename.name());
        }
        throw refuse(op, "this database can't move columns. Use op.batch(\"%s\", …).".formatted(op.table()));
    }

    /** {@code ALTER TABLE t ALTER COLUMN c …}. */
    protected List<Sql> alterColumnSql(AlterColumn op, String action) {
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("ALTER COLUMN")
                        .name(op.column())
                        .words(action),
                op);
    }

    /** Allows or forbids NULL. */
    protected List<Sql> alterNullability(AlterColumn op, boolean isNullable) {
        return alterColumnSql(op, isNullable ? "DROP NOT NULL" : "SET NOT NULL");
    }

    /** Gives another type. */
    protected List<Sql> alterType(AlterColumn op, SqlType type) {
        return alterColumnSql(op, "TYPE " + typeSql(type));
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
        return defaultSql(value, op.result().type());
    }

    /** Turns a column into an identity column, changes it, or makes it an ordinary one. */
    protected List<Sql> alterIdentity(AlterColumn op, Optional<ServerDefault> value, Optional<ServerDefault> before) {
        throw refuse(
                op,
                "in this database a column can't become an identity column, be changed as one or"
                        + " cease to be. Drop it and add it again.");
    }

    /** Gives or drops a comment. */
    protected List<Sql> alterComment(AlterColumn op, Optional<String> comment) {
        Optional<String> before = op.existing().flatMap(Column::comment);
        return only(commentSql(op.table(), op.column(), comment, before), op);
    }

    /** {@code ALTER TABLE t RENAME c TO d}. */
    protected List<Sql> renameColumn(AlterColumn op, Name newName) {
        return only(
                write("ALTER TABLE")
                        .table(op.table())
                        .words("RENAME")
                        .name(op.column())
                        .words("TO")
                        .name(newName),
                op);
    }

    /** {@code COMMENT ON TABLE t IS 'x'}; absent: the comment is dropped. */
    protected String commentSql(TableName table, Optional<String> comment) {
        return write("COMMENT ON TABLE")
                .table(table)
                .words("IS")
                .words(comment.map(this::comment).orElseGet(this::noComment))
                .toString();
    }

    /** {@code COMMENT ON COLUMN t.c IS 'x'}; absent: the comment is dropped. */
    protected String commentSql(TableName table, Name column, Optional<String> comment, Optional<String> before) {
        return write("COMMENT ON COLUMN")
                .table(table)
                .glued("." + dialect.identifiers().quote(column))
                .words("IS")
                .words(comment.map(this::comment).orElseGet(this::noComment))
                .toString();
    }

    /** What is written for no comment. */
    protected String noComment() {
        return "NULL";
    }

    /** {@code ALTER TABLE t ADD CONSTRAINT …}. */
    protected String addConstraintSql(TableName table, Constraint constraint) {
        return write("ALTER TABLE")
                .table(table)
                .words("ADD")
                .words(constraintSql(constraint, table))
                .words(addedConstraintSuffix(constraint))
                .toString();
    }

    /** What follows a constraint that is added: {@code NOT VALID}. */
    protected String addedConstraintSuffix(Constraint constraint) {
        return "";
    }

    /** The name of the constraint to be dropped, after the naming convention. */
    protected Name droppedName(DropConstraint op) {
        Optional<Name> given = op.name()
                .flatMap(name -> op.kind()
                        .flatMap(k -> settings.naming().name(k, name, op.table()))
                        .or(op::name));
        return given.or(() -> op.was().flatMap(c -> settings.naming().name(c, op.table())))
                .orElseThrow(() -> new AlembicException(
                        "A constraint of table \"%s\" has no name, so it can't be dropped.".formatted(op.table())));
    }

    /** {@code ALTER TABLE t DROP CONSTRAINT x}. */
    protected String dropConstraintSql(DropConstraint op, Name name) {
        requireIf(op.ifExists(), Feature.CONDITIONAL_CONSTRAINTS, op);
        return write("ALTER TABLE")
                .table(op.table())
                .words("DROP CONSTRAINT")
                .when(op.ifExists(), "IF EXISTS")
                .name(name)
                .toString();
    }

    /** Drops the CHECK of the type the column has at present, if its type changes. */
    protected Optional<Sql> dropTypeCheck(AlterColumn op) {
        return op.newType()
                .flatMap(changing -> op.existingType())
                .flatMap(type -> typeCheck(Column.of(op.column(), type)))
                .map(check -> new DropConstraint(
                        op.table(), check.name(), Optional.of(ConstraintKind.CHECK), false, Optional.of(check)))
                .map(drop -> new Sql(dropConstraintSql(drop, droppedName(drop)), op));
    }

    /** Adds the CHECK of the type the column gets. */
    protected Optional<Sql> addTypeCheck(AlterColumn op) {
        return op.newType()
                .flatMap(type -> typeCheck(Column.of(op.newName(), type)))
                .map(check -> new Sql(addConstraintSql(op.table(), check), op));
    }
}
