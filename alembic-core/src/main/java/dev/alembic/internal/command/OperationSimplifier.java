package dev.alembic.internal.command;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.DdlCompiler;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Identity;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Operations without what changes nothing in this database, as a person would have written them:
 * what is reflected says everything there is to say.
 */
final class OperationSimplifier {

    private final Dialect dialect;
    private final DdlCompiler ddl;
    private final UnaryOperator<String> spelling;
    private final TableSimplifier tables;

    OperationSimplifier(Dialect dialect) {
        this(dialect, UnaryOperator.identity());
    }

    private OperationSimplifier(Dialect dialect, UnaryOperator<String> spelling) {
        this.dialect = dialect;
        this.ddl = dialect.ddl();
        this.spelling = spelling;
        this.tables = new TableSimplifier((one, other) -> isSame(new CreateTable(one), new CreateTable(other)));
    }

    /** Definitions of tables, where it doesn't matter in which letters and with which blanks a type is written. */
    static TableSimplifier spelledFreely(Dialect dialect) {
        return new OperationSimplifier(dialect, sql -> sql.replaceAll("\\s", "").toLowerCase(Locale.ROOT)).tables;
    }

    /** The same difference. */
    Difference of(Difference difference) {
        return difference.operations(of(difference.upgrade()), of(difference.downgrade()));
    }

    /** The same operations. */
    List<Operation> of(List<Operation> operations) {
        return operations.stream().map(this::of).toList();
    }

    private Operation of(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(tables.of(create.table()), create.ifNotExists());
        } else if (operation instanceof AddColumn add) {
            return of(add);
        }
        return operation instanceof AlterColumn alter ? of(alter) : operation;
    }

    private AddColumn of(AddColumn add) {
        Column column = TableSimplifier.generic(add.column());
        return with(add, TableSimplifier.shortest(column, (one, other) -> isSame(with(add, one), with(add, other))));
    }

    private static AddColumn with(AddColumn add, Column column) {
        return new AddColumn(
                add.table(),
                column,
                add.ifNotExists(),
                add.inlineReferences(),
                add.inlinePrimaryKey(),
                add.position(),
                add.options());
    }

    private AlterColumn of(AlterColumn alter) {
        List<ColumnChange> changes =
                alter.changes().stream().map(OperationSimplifier::generic).toList();
        AlterColumn known = with(alter, changes, alter.existing().map(TableSimplifier::generic));
        AlterColumn unknown = with(alter, changes, Optional.empty());
        boolean isKnownAnyway = dialect.tableCopy().isNeededFor(alter) && !hasCheck(alter);
        return isKnownAnyway || isSame(known, unknown) ? unknown : known;
    }

    private static AlterColumn with(AlterColumn alter, List<ColumnChange> changes, Optional<Column> existing) {
        return new AlterColumn(alter.table(), alter.column(), changes, existing, alter.options());
    }

    private static ColumnChange generic(ColumnChange change) {
        boolean isAnyIdentity = change instanceof ColumnChange.Default to
                && to.value().filter(Identity.UNSPECIFIED::equals).isPresent();
        if (isAnyIdentity) {
            return new ColumnChange.Default(Optional.of(Identity.BY_DEFAULT));
        }
        return change instanceof ColumnChange.Type to
                ? new ColumnChange.Type(TableSimplifier.generic(to.type()))
                : change;
    }

    /** Whether the type of the column brings a CHECK, which a copy of the table doesn't know of. */
    private boolean hasCheck(AlterColumn alter) {
        Optional<SqlType> type = alter.existingType().map(known -> known.on(dialect.name()));
        return type.isPresent() && type.get() instanceof CheckedType checked && checked.hasConstraint();
    }

    private boolean isSame(Operation one, Operation other) {
        Optional<List<String>> sql = sql(one);
        return sql.isPresent() && sql.equals(sql(other));
    }

    /** The statements; absent: there is no way. */
    private Optional<List<String>> sql(Operation operation) {
        try {
            return Optional.of(
                    ddl.compile(operation).stream().map(Sql::text).map(spelling).toList());
        } catch (AlembicException e) {
            return Optional.empty();
        }
    }
}
