package dev.alembic.dialect.mysql;

import dev.alembic.dialect.AlterWriter;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.DateTimeType;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UnknownType;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of columns of MySQL, which writes a column anew to change it. */
class MysqlAlterWriter extends AlterWriter {

    MysqlAlterWriter(DdlCompiler ddl) {
        super(ddl);
    }

    private static final Set<String> TIMESTAMPS = Set.of("TIMESTAMP", "DATETIME");

    @Override
    protected String alteredDefault(AlterColumn op, ServerDefault value) {
        return SimpleDefault.inChange(super.alteredDefault(op, value));
    }

    @Override
    protected String position(AddColumn op) {
        return op.position().map(place -> " " + position(place)).orElse("").strip();
    }

    private String position(ColumnPosition position) {
        return switch (position.place()) {
            case FIRST -> "FIRST";
            case AFTER -> "AFTER " + position.anchor().map(this::quote).orElseThrow();
            case BEFORE -> throw refuse("MySQL puts a column FIRST or AFTER another one, not before it.");
        };
    }

    /** One statement says everything; what isn't known of the column at present would be lost. */
    @Override
    public List<Sql> alterColumn(AlterColumn op) {
        refuseGenerated(op);
        List<Sql> statements = new ArrayList<>();
        if (op.change(ColumnChange.Rename.class).isPresent() || isTimeDefault(op)) {
            statements.addAll(anew(op, "CHANGE"));
        } else if (isGenerated(existingDefault(op))
                || op.changes().stream().anyMatch(c -> !(c instanceof ColumnChange.Default))) {
            statements.addAll(anew(op, "MODIFY"));
        } else {
            op.change(ColumnChange.Default.class)
                    .ifPresent(change -> statements.addAll(alterDefault(op, change.value())));
        }
        statements.addAll(addTypeCheck(op));
        return statements;
    }

    /** Foreign keys go first, as MySQL won't drop the column they are on. */
    @Override
    public List<Sql> dropColumn(DropColumn op) {
        List<Sql> statements = new ArrayList<>();
        op.was().stream()
                .flatMap(add -> add.column().references().stream())
                .map(fk -> nameOfKey(fk, op))
                .map(name -> new DropConstraint(op.table(), name).kind(ConstraintKind.FOREIGN_KEY))
                .forEach(drop -> statements.addAll(constraints().dropSql(drop, op)));
        statements.addAll(super.dropColumn(op));
        return statements;
    }

    private Name nameOfKey(ForeignKeyConstraint foreignKey, DropColumn op) {
        return settings.naming()
                .name(foreignKey, op.table())
                .orElseThrow(() -> refuse(
                        op,
                        "its foreign key has to go first, and has no name. Give it" + " one, or a naming convention."));
    }

    private void refuseGenerated(AlterColumn op) {
        op.change(ColumnChange.Default.class)
                .filter(change -> isGenerated(change.value()) || isGenerated(existingDefault(op)))
                .filter(change -> !isStoredExpressionDropped(op, change))
                .ifPresent(change -> alter(op, change));
    }

    /** A stored generated column can become an ordinary one (manual 13.1.9.2); it is written anew. */
    private static boolean isStoredExpressionDropped(AlterColumn op, ColumnChange.Default change) {
        return !isGenerated(change.value())
                && op.existing()
                        .flatMap(Column::asComputed)
                        .flatMap(Computed::stored)
                        .orElse(false);
    }

    private static boolean isGenerated(Optional<ServerDefault> value) {
        return value.filter(ServerDefault::isGenerated).isPresent();
    }

    /**
     * ALTER COLUMN SET DEFAULT takes no CURRENT_TIMESTAMP, so times are written anew; and DROP
     * DEFAULT leaves it there without a word (observed with MariaDB 11.4).
     */
    private boolean isTimeDefault(AlterColumn op) {
        boolean isDropped = op.change(ColumnChange.Default.class)
                        .filter(c -> c.value().isEmpty())
                        .isPresent()
                && !(existingDefault(op).orElse(null) instanceof ServerDefault.Expression);
        SqlType type = op.newType().or(op::existingType).orElseGet(UnknownType::new);
        boolean isTime = type.on(dialect.name()) instanceof DateTimeType
                || TIMESTAMPS.contains(MysqlType.nameOf(type.on(dialect.name())));
        return isTime && !isDropped && !op.changes().isEmpty();
    }

    private List<Sql> anew(AlterColumn op, String verb) {
        Column column = op.result();
        if (column.type() instanceof UnknownType) {
            throw refuse(
                    op,
                    "MySQL writes the column anew and needs to know its type at present."
                            + " Say it: c.existingType(…), or c.existing(column(…)).");
        }
        SqlWriter action = write(verb).name(op.column());
        if (verb.equals("CHANGE")) {
            action.name(op.newName());
        }
        action.words(columns().typeSql(column.type()))
                .words(column.asComputed().map(columns()::computedPart))
                .words(anewNullability(column))
                .when(MysqlColumnWriter.isInvisible(column, dialect), "INVISIBLE")
                .when(column.autoincrement() == Autoincrement.ON, "AUTO_INCREMENT")
                .words(column.serverDefault()
                        .filter(value -> !value.isGenerated())
                        .map(value -> "DEFAULT " + alteredDefault(op, value)))
                .words(column.comment().map(text -> "COMMENT " + comments().literal(text)))
                .words(columnChecks(column, op.table()))
                .words(op.change(ColumnChange.Move.class).map(move -> position(move.position())));
        return alter(op.table(), action, op);
    }

    /** Checks that are written with the column, and lost if it is written without them. */
    protected String columnChecks(Column column, TableName table) {
        return "";
    }

    /** A computed column takes no NULL (MariaDB, Generated Columns). */
    private static String anewNullability(Column column) {
        boolean isNullable = column.nullability().orElse(true);
        String allowed = column.asComputed().isPresent() ? "" : "NULL";
        return isNullable ? allowed : "NOT NULL";
    }

    @Override
    protected List<Sql> dropTypeCheck(AlterColumn op) {
        return List.of();
    }
}
