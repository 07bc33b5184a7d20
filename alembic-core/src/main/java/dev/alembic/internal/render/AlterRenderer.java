package dev.alembic.internal.render;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlType;
import java.util.Comparator;
import java.util.List;

/** Changes of a column: {@code c -> c.rename("rank").notNull()}. */
final class AlterRenderer {

    /** As a person says it: the name first, the position last. */
    private static final List<Class<? extends ColumnChange>> ORDER = List.of(
            ColumnChange.Rename.class,
            ColumnChange.Type.class,
            ColumnChange.Nullability.class,
            ColumnChange.Default.class,
            ColumnChange.Comment.class,
            ColumnChange.Autoincrementing.class,
            ColumnChange.Move.class);

    private static final String USING = "postgresql_using";

    private final ObjectRenderer objects;
    private final Receiver receiver;

    AlterRenderer(ObjectRenderer objects, Receiver receiver) {
        this.objects = objects;
        this.receiver = receiver;
    }

    Code of(AlterColumn op) {
        boolean isPlain =
                NameRenderer.isPlain(op.column()) && op.changes().stream().allMatch(AlterRenderer::isPlain);
        if (!isPlain || !receiver.accepts(op.table())) {
            return receiver.invoke(op);
        }
        return receiver.call(
                "alterColumn", op.table(), Code.string(op.column().text()), new Code.Lambda("c", edit(op)));
    }

    private static boolean isPlain(ColumnChange change) {
        if (change instanceof ColumnChange.Rename rename) {
            return NameRenderer.isPlain(rename.name());
        } else if (change instanceof ColumnChange.Move move) {
            boolean isFirst = move.position().place() == ColumnPosition.Place.FIRST;
            return isFirst
                    ? move.position().anchor().isEmpty()
                    : move.position().anchor().map(NameRenderer::isPlain).orElse(false);
        }
        return true;
    }

    private Code edit(AlterColumn op) {
        Code code = Code.raw("c");
        List<ColumnChange> changes = op.changes().stream()
                .sorted(Comparator.comparingInt(c -> ORDER.indexOf(c.getClass())))
                .toList();
        for (ColumnChange change : changes) {
            code = change(code, change);
        }
        if (op.existing().isPresent()) {
            code = existing(code, op.column(), op.existing().get());
        }
        return options(code, op.options());
    }

    private Code options(Code code, Options options) {
        return options.values().size() == 1 && options.values().get(USING) instanceof String using
                ? code.then("using", Code.string(using))
                : objects.options(code, options);
    }

    private Code change(Code code, ColumnChange change) {
        if (change instanceof ColumnChange.Rename rename) {
            return code.then("rename", Code.string(rename.name().text()));
        } else if (change instanceof ColumnChange.Type type) {
            return code.then("type", objects.of(type.type()));
        } else if (change instanceof ColumnChange.Nullability nullability) {
            return code.then(nullability.isNullable() ? "nullable" : "notNull");
        } else if (change instanceof ColumnChange.Default value) {
            return value.value()
                    .map(v -> code.then("serverDefault", objects.columns().value(v)))
                    .orElseGet(() -> code.then("dropServerDefault"));
        } else if (change instanceof ColumnChange.Comment comment) {
            return comment.text()
                    .map(text -> code.then("comment", Code.string(text)))
                    .orElseGet(() -> code.then("dropComment"));
        } else if (change instanceof ColumnChange.Autoincrementing auto) {
            return code.then("autoincrement", Code.raw(String.valueOf(auto.isOn())));
        }
        return move(code, ((ColumnChange.Move) change).position());
    }

    private static Code move(Code code, ColumnPosition position) {
        return switch (position.place()) {
            case FIRST -> code.then("first");
            case BEFORE ->
                code.then("before", Code.string(position.anchor().orElseThrow().text()));
            case AFTER ->
                code.then("after", Code.string(position.anchor().orElseThrow().text()));
        };
    }

    private Code existing(Code code, Name column, Column existing) {
        SqlType type = existing.type();
        return existing.equals(Column.of(column, type))
                ? code.then("existingType", objects.of(type))
                : code.then("existing", objects.of(existing));
    }
}
