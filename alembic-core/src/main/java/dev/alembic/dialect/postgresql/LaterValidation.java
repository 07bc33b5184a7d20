package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SafePhase;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Backfill;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Constraints that hold for new rows at once, and for those that are there after a look at them, which keeps
 * nobody waiting.
 */
final class LaterValidation {

    private static final int LONGEST_NAME = 63;

    private final Dialect dialect;

    LaterValidation(Dialect dialect) {
        this.dialect = dialect;
    }

    List<SafePhase> foreignKey(CreateConstraint create, ForeignKeyConstraint key) {
        String columns = key.columns().stream().map(Name::text).collect(Collectors.joining("_"));
        Name name = key.name().orElseGet(() -> name(create.table().text() + "_" + columns, "_fkey"));
        return later(create.table(), key.named(name).notValid(), name, "foreign key " + name);
    }

    List<SafePhase> check(CreateConstraint create, CheckConstraint check) {
        Name name = check.name()
                .orElseThrow(() -> new UnsupportedByDialectException(
                        dialect.name(),
                        create.describe() + ": the check has no name by which it could be validated. Give it one."));
        return later(create.table(), check.named(name).notValid(), name, "check " + name);
    }

    private List<SafePhase> later(TableName table, Constraint open, Name name, String title) {
        DropConstraint drop = new DropConstraint(table, name).kind(open.kind());
        return List.of(
                SafePhase.of(title + ", for new rows", List.of(new CreateConstraint(table, open)), List.of(drop)),
                SafePhase.of(title + ", for all rows", List.of(validate(table, name)), List.of()));
    }

    /** In a transaction of its own: a lock that an earlier statement has taken would be kept meanwhile. */
    private Operation validate(TableName table, Name name) {
        return new ExecuteSql("ALTER TABLE %s VALIDATE CONSTRAINT %s"
                        .formatted(
                                dialect.identifiers().quote(table),
                                dialect.identifiers().quote(name)))
                .outsideTransaction();
    }

    /** NOT NULL by a check: where one is valid that says so, no row is looked at (PostgreSQL 12+). */
    List<SafePhase> notNull(AlterColumn alter) {
        TableName table = alter.table();
        Name column = alter.column();
        List<SafePhase> phases = new ArrayList<>(filled(alter));
        phases.addAll(checked(table, column));
        List<Operation> rest = alter.changes().stream()
                .filter(change -> !(change instanceof ColumnChange.Default))
                .<Operation>map(
                        change -> new AlterColumn(table, column, List.of(change), alter.existing(), alter.options()))
                .toList();
        phases.add(forbidden(table, column, rest));
        return phases;
    }

    /** A default for new rows, and the same for those that have NULL. */
    private List<SafePhase> filled(AlterColumn alter) {
        Optional<ServerDefault> value = alter.change(ColumnChange.Default.class).flatMap(ColumnChange.Default::value);
        if (value.isEmpty()) {
            return List.of();
        }
        String column = dialect.identifiers().quote(alter.column());
        AlterColumn withDefault = new AlterColumn(
                alter.table(),
                alter.column(),
                List.of(new ColumnChange.Default(value)),
                alter.existing(),
                alter.options());
        Operation fill =
                Backfill.of(alter.table()).set(alter.column().text(), "DEFAULT").where(column + " IS NULL");
        return List.of(
                SafePhase.of(
                        "default of " + alter.column(),
                        List.of(withDefault),
                        withDefault.reverse().stream().toList()),
                SafePhase.of("fill " + alter.column(), List.of(fill), List.of()));
    }

    /** The phases that see to it that no row has NULL. */
    List<SafePhase> checked(TableName table, Name column) {
        CheckConstraint check = noNull(table, column);
        return later(table, check.notValid(), check.name().orElseThrow(), "no NULL in " + column);
    }

    private SafePhase forbidden(TableName table, Name column, List<Operation> changes) {
        List<Operation> upgrade = new ArrayList<>(changes);
        upgrade.add(dropCheck(table, column));
        List<Operation> downgrade = new ArrayList<>();
        changes.forEach(change -> change.reverse().ifPresent(downgrade::add));
        if (downgrade.isEmpty()) {
            downgrade.add(new AlterColumn(table, column, new ColumnChange.Nullability(true)));
        }
        downgrade.add(new CreateConstraint(table, noNull(table, column).notValid()));
        return SafePhase.of("NOT NULL for " + column, upgrade, downgrade);
    }

    /** Drops the check that {@link #checked} has made. */
    Operation dropCheck(TableName table, Name column) {
        return new DropConstraint(table, noNull(table, column).name().orElseThrow()).kind(ConstraintKind.CHECK);
    }

    private CheckConstraint noNull(TableName table, Name column) {
        Name name = name(table.text() + "_" + column.text(), "_no_null");
        SqlExpression condition = SqlExpression.text(dialect.identifiers().quote(column) + " IS NOT NULL");
        return new CheckConstraint(Optional.of(name), condition, ConstraintTraits.NONE);
    }

    private static Name name(String start, String end) {
        int room = LONGEST_NAME - end.length();
        return Name.exactly((start.length() > room ? start.substring(0, room) : start) + end);
    }
}
