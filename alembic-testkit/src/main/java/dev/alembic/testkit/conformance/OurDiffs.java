package dev.alembic.testkit.conformance;

import dev.alembic.dialect.Dialect;
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
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the operations that we find into lines. What drops something says what it would bring back,
 * so that the reverse is compared as well.
 */
final class OurDiffs implements Operation.Visitor<Stream<DiffLine>> {

    private final OurWords words;

    /** For operations on a database of this dialect. */
    OurDiffs(Dialect dialect) {
        this.words = new OurWords(dialect);
    }

    List<DiffLine> lines(List<Operation> operations) {
        return operations.stream().flatMap(op -> op.accept(this)).toList();
    }

    @Override
    public Stream<DiffLine> createTable(CreateTable op) {
        return Stream.concat(Stream.of(table("add_table", op.table())), indexes("add_index", op.table()));
    }

    @Override
    public Stream<DiffLine> dropTable(DropTable op) {
        return back(op, CreateTable.class)
                .map(CreateTable::table)
                .map(t -> Stream.concat(indexes("remove_index", t), Stream.of(table("remove_table", t))))
                .orElseGet(() -> lost("remove_table " + op.table()));
    }

    private DiffLine table(String verb, Table table) {
        Stream<String> columns = table.columns().stream().map(c -> words.column(c, table.isInPrimaryKey(c)));
        Stream<Constraint> key =
                table.primaryKey().filter(k -> k.name().isPresent()).stream().map(k -> k);
        Stream<String> constraints = Stream.of(
                        key,
                        table.allConstraints().stream(),
                        table.columns().stream().flatMap(c -> c.checks().stream()))
                .flatMap(these -> these)
                .map(words::constraint)
                .sorted();
        Stream<String> comment = table.comment().stream().map(text -> "comment " + DiffWords.quoted(text));
        return DiffLine.of(
                verb + " " + table.name(),
                Stream.of(columns, constraints, comment).flatMap(parts -> parts).collect(Collectors.joining("; ")));
    }

    private Stream<DiffLine> indexes(String verb, Table table) {
        return table.allIndexes().stream().map(index -> index(verb, table.name(), index));
    }

    private DiffLine index(String verb, TableName table, Index index) {
        return DiffLine.of(DiffWords.words(verb, table.toString(), name(index.name())), words.index(index));
    }

    @Override
    public Stream<DiffLine> addColumn(AddColumn op) {
        return column("add_column", op);
    }

    @Override
    public Stream<DiffLine> dropColumn(DropColumn op) {
        return back(op, AddColumn.class)
                .map(add -> column("remove_column", add))
                .orElseGet(() -> lost("remove_column " + op.table() + "." + op.column()));
    }

    private Stream<DiffLine> column(String verb, AddColumn add) {
        Column column = add.column();
        return Stream.of(DiffLine.of(
                "%s %s.%s".formatted(verb, add.table(), column.name()), words.column(column, column.isPrimaryKey())));
    }

    @Override
    public Stream<DiffLine> createIndex(CreateIndex op) {
        return Stream.of(index("add_index", op.table(), op.index()));
    }

    @Override
    public Stream<DiffLine> dropIndex(DropIndex op) {
        return back(op, CreateIndex.class)
                .map(create -> Stream.of(index("remove_index", create.table(), create.index())))
                .orElseGet(() -> lost("remove_index " + op.index()));
    }

    @Override
    public Stream<DiffLine> createConstraint(CreateConstraint op) {
        return constraint("add", op);
    }

    @Override
    public Stream<DiffLine> dropConstraint(DropConstraint op) {
        return back(op, CreateConstraint.class)
                .map(create -> constraint("remove", create))
                .orElseGet(() -> lost("remove_constraint " + op.table() + " " + name(op.name())));
    }

    private Stream<DiffLine> constraint(String verb, CreateConstraint create) {
        Constraint constraint = create.constraint();
        String kind = constraint instanceof ForeignKeyConstraint ? "_fk" : "_constraint";
        String columns = constraint instanceof CheckConstraint
                ? name(constraint.name())
                : DiffWords.columns(constraint.columns());
        return Stream.of(DiffLine.of(
                DiffWords.words(verb + kind, create.table().toString(), columns), words.constraint(constraint)));
    }

    @Override
    public Stream<DiffLine> alterColumn(AlterColumn op) {
        String present = op.existing().map(words::state).orElse("unknown");
        // recorded in this order
        List<Function<AlterColumn, Optional<String>>> aspects = List.of(
                alter -> alter.newType().map(type -> "type " + words.type(type)),
                alter -> alter.change(ColumnChange.Nullability.class)
                        .map(change -> change.isNullable() ? "NULL" : "NOT NULL"),
                alter -> alter.change(ColumnChange.Default.class).map(change -> "default " + newDefault(change)),
                alter -> alter.change(ColumnChange.Comment.class).map(change -> "comment " + text(change.text())),
                alter -> alter.change(ColumnChange.Autoincrementing.class)
                        .map(change -> "autoincrement " + change.isOn()),
                alter -> alter.change(ColumnChange.Rename.class).map(change -> "name " + change.name()));
        String news =
                aspects.stream().flatMap(aspect -> aspect.apply(op).stream()).collect(Collectors.joining("; "));
        return Stream.of(DiffLine.of("alter_column " + op.table() + "." + op.column(), present + "; becomes " + news));
    }

    private String newDefault(ColumnChange.Default change) {
        return change.value().map(words::serverDefault).orElse("none");
    }

    @Override
    public Stream<DiffLine> setTableComment(SetTableComment op) {
        return Stream.of(
                DiffLine.of("comment " + op.table(), "from " + text(op.existing()) + " to " + text(op.comment())));
    }

    private static String text(Optional<String> text) {
        return text.map(DiffWords::quoted).orElse("none");
    }

    @Override
    public Stream<DiffLine> createSequence(CreateSequence op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> dropSequence(DropSequence op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> renameTable(RenameTable op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> validateConstraint(ValidateConstraint op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> bulkInsert(BulkInsert op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> executeSql(ExecuteSql op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> backfill(Backfill op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> requireNone(RequireNone op) {
        return other(op);
    }

    @Override
    public Stream<DiffLine> batchAlter(BatchAlter op) {
        return op.operations().stream().flatMap(one -> one.accept(this));
    }

    @Override
    public Stream<DiffLine> custom(CustomOperation op) {
        return other(op);
    }

    private static Stream<DiffLine> other(Operation op) {
        return Stream.of(DiffLine.of(op.describe()));
    }

    private static Stream<DiffLine> lost(String about) {
        return Stream.of(DiffLine.of(about, "nothing brings it back"));
    }

    private static <T extends Operation> Optional<T> back(Operation op, Class<T> kind) {
        return op.reverse().filter(kind::isInstance).map(kind::cast);
    }

    private static String name(Optional<Name> name) {
        return DiffWords.name(name.map(Name::text));
    }
}
