package dev.alembic.internal.render;

import dev.alembic.op.AddColumn;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Index;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on columns and indexes, which leave the changes of a column to {@link AlterRenderer}.
 */
final class TableItemRenderer {

    private static final String CONCURRENTLY = "postgresql_concurrently";

    private final ObjectRenderer objects;
    private final Receiver receiver;

    TableItemRenderer(ObjectRenderer objects, Receiver receiver) {
        this.objects = objects;
        this.receiver = receiver;
    }

    private static List<Code> with(List<Code> arguments, String parameter, Code how) {
        List<Code> all = new ArrayList<>(arguments);
        if (how instanceof Code.Chain) {
            all.add(new Code.Lambda(parameter, how));
        }
        return all;
    }

    Code addColumn(AddColumn op) {
        if (!receiver.accepts(op.table())) {
            return receiver.invoke(op);
        }
        Code how = Code.raw("add");
        how = op.ifNotExists() ? how.then("withIfNotExists") : how;
        how = op.inlineReferences() ? how.then("withInlineReferences") : how;
        how = op.inlinePrimaryKey() ? how.then("withInlinePrimaryKey") : how;
        if (op.position().isPresent()) {
            how = how.then("at", position(op.position().get()));
        }
        how = objects.options(how, op.options());
        return receiver.call("addColumn", List.of(), op.table(), with(List.of(objects.of(op.column())), "add", how));
    }

    private Code position(ColumnPosition position) {
        String type = objects.name(ColumnPosition.class);
        boolean isPlain = position.anchor().map(NameRenderer::isPlain).orElse(true);
        if (!isPlain || position.anchor().isPresent() == (position.place() == ColumnPosition.Place.FIRST)) {
            return objects.construction(position);
        }
        return position.anchor()
                .map(name -> Code.call(
                        type + "." + position.place().name().toLowerCase(Locale.ROOT), Code.string(name.text())))
                .orElseGet(() -> Code.call(type + ".first"));
    }

    Code dropColumn(DropColumn op) {
        Optional<SqlType> type = op.was().isPresent() ? op.knownType().filter(this::isChecked) : op.existingType();
        if (!receiver.accepts(op.table()) || !NameRenderer.isPlain(op.column())) {
            return receiver.invoke(
                    new DropColumn(op.table(), op.column(), op.ifExists(), type, op.options(), Optional.empty()));
        }
        Code how = op.ifExists() ? Code.raw("drop").then("withIfExists") : Code.raw("drop");
        if (type.isPresent()) {
            how = how.then("existingType", objects.of(type.get()));
        }
        how = objects.options(how, op.options());
        return receiver.call(
                "dropColumn",
                List.of(),
                op.table(),
                with(List.of(Code.string(op.column().text())), "drop", how));
    }

    /** Whether a CHECK constraint goes with the column. */
    private boolean isChecked(SqlType type) {
        return type instanceof CheckedType checked && checked.hasConstraint();
    }

    Code createIndex(CreateIndex op) {
        Index index = op.index();
        if (!receiver.accepts(op.table())) {
            return receiver.invoke(op);
        } else if (op.ifNotExists()) {
            Code how = new Code.Lambda("create", Code.raw("create").then("withIfNotExists"));
            return receiver.call("createIndex", op.table(), objects.of(index), how);
        }
        boolean isPlain = index.name().map(objects.names()::isPlainIndex).orElse(false)
                && !index.isUnique()
                && index.options().isEmpty()
                && index.elements().stream().allMatch(ConstraintRenderer::isPlainColumn)
                && objects.given(index).isEmpty();
        return isPlain
                ? receiver.call(
                        "createIndex",
                        List.of(Code.string(index.name().orElseThrow().text())),
                        op.table(),
                        NameRenderer.plain(index.columns()))
                : receiver.call("createIndex", op.table(), objects.of(index));
    }

    Code dropIndex(DropIndex op) {
        Options options = op.was().isPresent() ? dropping(op.options()) : op.options();
        DropIndex alone = new DropIndex(op.index(), op.schema(), op.table(), op.ifExists(), options, Optional.empty());
        Optional<TableName> table = op.tableName().filter(receiver::accepts);
        if (table.isEmpty() || !objects.names().isPlainIndex(op.index())) {
            return receiver.invoke(alone);
        }
        Code how = op.ifExists() ? Code.raw("drop").then("withIfExists") : Code.raw("drop");
        boolean isConcurrent = options.equals(Options.of(CONCURRENTLY, true));
        how = isConcurrent ? how.then("concurrently") : objects.options(how, options);
        return receiver.call(
                "dropIndex", List.of(Code.string(op.index().text())), table.get(), with(List.of(), "drop", how));
    }

    /** Of what is known of an index, only the manner of dropping it is of use. */
    private static Options dropping(Options options) {
        Object isConcurrent = options.values().get(CONCURRENTLY);
        return isConcurrent == null ? Options.NONE : new Options(Map.of(CONCURRENTLY, isConcurrent));
    }
}
