package dev.alembic.internal.render;

import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.Backfill;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.BulkInsert;
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
import dev.alembic.op.Statement;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Operations as calls of {@code op}, or of a batch's {@code t}. */
final class OperationRenderer implements Operation.Visitor<Code> {

    private final ObjectRenderer objects;
    private final Receiver receiver;
    private final Function<Operation, List<String>> notes;
    private final Predicate<Operation> isCommentedOut;
    private final TableItemRenderer tableItems;

    /** Calls of {@code op}. */
    OperationRenderer(
            ObjectRenderer objects, Function<Operation, List<String>> notes, Predicate<Operation> isCommentedOut) {
        this(objects, notes, isCommentedOut, Receiver.op(objects));
    }

    private OperationRenderer(
            ObjectRenderer objects,
            Function<Operation, List<String>> notes,
            Predicate<Operation> isCommentedOut,
            Receiver receiver) {
        this.objects = objects;
        this.notes = notes;
        this.isCommentedOut = isCommentedOut;
        this.receiver = receiver;
        this.tableItems = new TableItemRenderer(objects, receiver);
    }

    /** The operation, with what is noted on it. */
    Code.Line line(Operation operation) {
        return new Code.Line(notes.apply(operation), of(operation), isCommentedOut.test(operation));
    }

    private Code of(Operation operation) {
        return objects.given(operation).map(receiver::invoke).orElseGet(() -> operation.accept(this));
    }

    @Override
    public Code createTable(CreateTable op) {
        Table table = op.table();
        if (!receiver.hasTables() || !NameRenderer.isPlain(table.name())) {
            return receiver.invoke(create(op));
        } else if (op.ifNotExists()) {
            Code how = new Code.Lambda("create", Code.raw("create").then("withIfNotExists"));
            return receiver.call(
                    table.name(), "createTable", List.of(objects.tables().unplaced(table), how));
        } else if (TableRenderer.isBare(table) && objects.given(table).isEmpty()) {
            List<Code> arguments = objects.tables().arguments(table);
            return receiver.call(table.name(), "createTable", arguments).spread();
        }
        return receiver.call(
                table.name(), "createTable", List.of(objects.tables().unplaced(table)));
    }

    private Code create(CreateTable op) {
        Code code = Code.call("new " + objects.name(CreateTable.class), objects.of(op.table()));
        return op.ifNotExists() ? code.then("withIfNotExists") : code;
    }

    @Override
    public Code dropTable(DropTable op) {
        if (!receiver.hasTables() || !NameRenderer.isPlain(op.table())) {
            return receiver.invoke(objects.construction(new DropTable(op.table(), op.ifExists(), Optional.empty())));
        }
        List<Code> arguments = new ArrayList<>(List.of(Code.string(op.table().text())));
        if (op.ifExists()) {
            arguments.add(new Code.Lambda("drop", Code.raw("drop").then("withIfExists")));
        }
        return receiver.call(op.table(), "dropTable", arguments);
    }

    @Override
    public Code renameTable(RenameTable op) {
        boolean isPlain = NameRenderer.isPlain(op.table()) && NameRenderer.isPlain(op.newName());
        return receiver.hasTables() && isPlain
                ? receiver.call(
                        op.table(),
                        "renameTable",
                        List.of(
                                Code.string(op.table().text()),
                                Code.string(op.newName().text())))
                : receiver.invoke(objects.construction(op));
    }

    @Override
    public Code setTableComment(SetTableComment op) {
        if (!receiver.accepts(op.table())) {
            return receiver.invoke(
                    objects.construction(new SetTableComment(op.table(), op.comment(), Optional.empty())));
        }
        return op.comment()
                .map(text -> receiver.call("createTableComment", op.table(), Code.string(text)))
                .orElseGet(() -> receiver.call("dropTableComment", op.table()));
    }

    @Override
    public Code addColumn(AddColumn op) {
        return tableItems.addColumn(op);
    }

    @Override
    public Code dropColumn(DropColumn op) {
        return tableItems.dropColumn(op);
    }

    @Override
    public Code alterColumn(AlterColumn op) {
        return new AlterRenderer(objects, receiver).of(op);
    }

    @Override
    public Code createIndex(CreateIndex op) {
        return tableItems.createIndex(op);
    }

    @Override
    public Code dropIndex(DropIndex op) {
        return tableItems.dropIndex(op);
    }

    @Override
    public Code createConstraint(CreateConstraint op) {
        return new ConstraintOperationRenderer(objects, receiver).create(op);
    }

    @Override
    public Code dropConstraint(DropConstraint op) {
        return new ConstraintOperationRenderer(objects, receiver).drop(op);
    }

    @Override
    public Code validateConstraint(ValidateConstraint op) {
        return new ConstraintOperationRenderer(objects, receiver).validate(op);
    }

    @Override
    public Code createSequence(CreateSequence op) {
        return receiver.hasTables() && !op.ifNotExists()
                ? Code.call("op.createSequence", objects.of(op.sequence()))
                : receiver.invoke(objects.construction(op));
    }

    @Override
    public Code dropSequence(DropSequence op) {
        boolean isPlain = NameRenderer.isPlain(op.name()) && !op.ifExists();
        return receiver.hasTables() && isPlain
                ? receiver.call(
                        op.name(), "dropSequence", List.of(Code.string(op.name().text())))
                : receiver.invoke(objects.construction(new DropSequence(op.name(), op.ifExists(), Optional.empty())));
    }

    @Override
    public Code bulkInsert(BulkInsert op) {
        Code rows = Code.call(
                        objects.name(List.class) + ".of",
                        op.rows().stream().map(objects::row).toList())
                .spread();
        TableName name = op.table().name();
        boolean hasOnlyName = op.table().equals(Table.of(name, List.of()));
        if (!op.isMulti() || !receiver.hasTables()) {
            Code insert = Code.call("new " + objects.name(BulkInsert.class), objects.of(op.table()), rows);
            return receiver.invoke(op.isMulti() ? insert : insert.then("rowByRow"));
        } else if (hasOnlyName && NameRenderer.isPlain(name)) {
            return receiver.call(name, "bulkInsert", List.of(Code.string(name.text()), rows));
        }
        return Code.call("op.bulkInsert", objects.of(op.table()), rows);
    }

    @Override
    public Code executeSql(ExecuteSql op) {
        if (!receiver.hasTables() || !(op.isTransactional() || isText(op.statement()))) {
            return receiver.invoke(objects.construction(op));
        }
        String method = op.isTransactional() ? "op.execute" : "op.executeOutsideTransaction";
        return op.statement() instanceof Statement.Raw raw && !raw.isSingle()
                ? Code.call(method, objects.statements().raw(raw))
                : Code.call(method, objects.of(op.statement()));
    }

    private static boolean isText(Statement statement) {
        return statement instanceof Statement.Raw raw && raw.parameters().isEmpty() && !raw.isSingle();
    }

    @Override
    public Code backfill(Backfill op) {
        return new BackfillRenderer(objects, receiver).of(op);
    }

    @Override
    public Code requireNone(RequireNone op) {
        return receiver.accepts(op.table())
                ? receiver.call("requireNone", op.table(), Code.string(op.condition()))
                : receiver.invoke(objects.construction(op));
    }

    @Override
    public Code batchAlter(BatchAlter op) {
        if (!receiver.hasTables() || !NameRenderer.isPlain(op.table())) {
            return receiver.invoke(objects.construction(op));
        }
        Receiver table = Receiver.batch(objects, op.table());
        OperationRenderer inside = new OperationRenderer(objects, notes, isCommentedOut, table);
        List<Code.Line> lines = op.operations().stream().map(inside::line).toList();
        List<Code> arguments = new ArrayList<>(List.of(Code.string(op.table().text())));
        new SettingsRenderer(objects).of(op.settings()).ifPresent(arguments::add);
        arguments.add(new Code.Block("t", lines));
        return receiver.call(op.table(), "batch", arguments);
    }

    @Override
    public Code custom(CustomOperation op) {
        return new DefinedObjectRenderer(objects)
                .of(op)
                .filter(call -> receiver.hasTables())
                .orElseGet(() -> receiver.invoke(objects.of(op)));
    }
}
