package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Backfill;
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
import dev.alembic.op.RequireNone;
import dev.alembic.op.SetTableComment;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of operations what values they lose, and which rows they fail on; nothing of those that
 * can't do either.
 */
final class DataLossNotes implements Operation.Visitor<List<String>> {

    private final Dialect dialect;
    private final OneWay way;
    private final ConstraintRisks risks;

    /** Of operations that run along with these. */
    DataLossNotes(Dialect dialect, List<Operation> all) {
        this.dialect = dialect;
        this.way = new OneWay(dialect, all);
        this.risks = new ConstraintRisks(dialect, way);
    }

    /** Whole sentences about some of the operations. */
    List<String> of(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.accept(this).stream())
                .distinct()
                .toList();
    }

    private static String place(TableName table, Name column) {
        return Scope.shown(table + "." + column);
    }

    @Override
    public List<String> createTable(CreateTable op) {
        return List.of();
    }

    @Override
    public List<String> dropTable(DropTable op) {
        return List.of("Loses all rows of table %s.".formatted(Scope.shown(op.table())));
    }

    @Override
    public List<String> renameTable(RenameTable op) {
        return List.of();
    }

    @Override
    public List<String> setTableComment(SetTableComment op) {
        return List.of();
    }

    /** Some databases have a value of their own for rows that have none. */
    @Override
    public List<String> addColumn(AddColumn op) {
        Column column = op.column();
        boolean counts = column.autoincrement() == Autoincrement.ON
                || (op.inlinePrimaryKey() && column.type().isInteger());
        if (way.isNew(op.table())
                || column.isNullable()
                || column.serverDefault().isPresent()
                || counts) {
            return List.of();
        }
        String place = place(op.table(), column.name());
        String trouble = dialect.features().contains(Feature.IMPLICIT_DEFAULTS)
                ? "Fills column %s in the rows there are with 0, an empty text or the like, or fails"
                : "Fails if the table has rows, which have no value for column %s";
        return List.of((trouble + ". Give it a server default, or take three steps: add it allowing NULL, fill it by"
                        + " op.execute(\"UPDATE …\"), then forbid NULL.")
                .formatted(place));
    }

    @Override
    public List<String> dropColumn(DropColumn op) {
        boolean isComputed = op.was().flatMap(add -> add.column().asComputed()).isPresent();
        return isComputed
                ? List.of()
                : List.of("Loses the values of column %s.".formatted(place(op.table(), op.column())));
    }

    @Override
    public List<String> alterColumn(AlterColumn op) {
        List<String> notes = new ArrayList<>();
        Optional<Column> before =
                op.existing().filter(column -> column.asComputed().isEmpty());
        before.filter(any -> op.newType().isPresent())
                .flatMap(column -> new TypeChange(dialect, op, column).loss())
                .ifPresent(notes::add);
        before.filter(column -> column.autoincrement() == Autoincrement.ON)
                .flatMap(any -> op.newType())
                .filter(type -> !dialect.comparison().canCount(type.on(dialect.name())))
                .ifPresent(type -> notes.add("Column %s gives no numbers any more, which a column of this type can't."
                        .formatted(place(op.table(), op.column()))));
        boolean forbidsNull = op.change(ColumnChange.Nullability.class)
                .filter(to -> !to.isNullable())
                .isPresent();
        if (forbidsNull && !way.isNew(op.table())) {
            notes.add("Fails if column %s holds NULL: fill it first.".formatted(place(op.table(), op.column())));
        }
        return notes;
    }

    @Override
    public List<String> createIndex(CreateIndex op) {
        return risks.of(op.table(), op.index()).stream().toList();
    }

    @Override
    public List<String> dropIndex(DropIndex op) {
        return List.of();
    }

    @Override
    public List<String> createConstraint(CreateConstraint op) {
        return risks.of(op.table(), op.constraint()).stream().toList();
    }

    @Override
    public List<String> dropConstraint(DropConstraint op) {
        return List.of();
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint op) {
        return List.of("Fails if a row of table %s doesn't meet the constraint: correct such rows first."
                .formatted(Scope.shown(op.table())));
    }

    @Override
    public List<String> createSequence(CreateSequence op) {
        return way
                .predecessor()
                .map(was -> ("Begins anew. If it goes on numbering what sequence %s has numbered, rename that one"
                                + " instead, or set this one past its present number.")
                        .formatted(Scope.shown(was.name())))
                .stream()
                .toList();
    }

    @Override
    public List<String> dropSequence(DropSequence op) {
        return List.of("Loses the present number of sequence %s.".formatted(Scope.shown(op.name())));
    }

    @Override
    public List<String> bulkInsert(BulkInsert op) {
        return List.of();
    }

    @Override
    public List<String> executeSql(ExecuteSql op) {
        return List.of();
    }

    @Override
    public List<String> backfill(Backfill op) {
        return List.of();
    }

    @Override
    public List<String> requireNone(RequireNone op) {
        return List.of();
    }

    @Override
    public List<String> batchAlter(BatchAlter op) {
        return of(op.operations());
    }

    @Override
    public List<String> custom(CustomOperation op) {
        return List.of();
    }
}
