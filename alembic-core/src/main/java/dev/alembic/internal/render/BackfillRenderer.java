package dev.alembic.internal.render;

import dev.alembic.op.Backfill;
import dev.alembic.schema.Name;
import java.util.List;
import java.util.stream.Stream;

/** Backfills as calls: {@code op.backfill("tasks", b -> b.set("rank", "length(title)"))}. */
final class BackfillRenderer {

    private final ObjectRenderer objects;
    private final Receiver receiver;

    BackfillRenderer(ObjectRenderer objects, Receiver receiver) {
        this.objects = objects;
        this.receiver = receiver;
    }

    Code of(Backfill op) {
        boolean isPlain = Stream.concat(op.assignments().stream().map(Backfill.Assignment::column), op.key().stream())
                .allMatch(NameRenderer::isPlain);
        boolean isSaid = !op.assignments().isEmpty() && op.batchSize() > 0;
        if (!isPlain || !isSaid || !receiver.hasTables() || !receiver.accepts(op.table())) {
            return receiver.invoke(objects.construction(op));
        }
        return receiver.call("backfill", op.table(), new Code.Lambda("b", how(op)));
    }

    private static Code how(Backfill op) {
        Backfill plain = Backfill.of(op.table());
        Code code = Code.raw("b");
        for (Backfill.Assignment one : op.assignments()) {
            code = code.then("set", Code.string(one.column().text()), Code.string(one.value()));
        }
        if (op.condition().isPresent()) {
            code = code.then("where", Code.string(op.condition().get()));
        }
        if (!op.key().isEmpty()) {
            code = code.then("by", names(op.key()));
        }
        if (op.batchSize() != plain.batchSize()) {
            code = code.then("batch", number(op.batchSize(), ""));
        }
        if (op.pauseMillis() != plain.pauseMillis()) {
            code = code.then("pauseMillis", number(op.pauseMillis(), "L"));
        }
        return op.maxLagMillis() == plain.maxLagMillis()
                ? code
                : code.then("maxLagMillis", number(op.maxLagMillis(), "L"));
    }

    private static Code[] names(List<Name> key) {
        return key.stream().map(name -> Code.string(name.text())).toArray(Code[]::new);
    }

    /** A number that fits into an int is written as one. */
    private static Code number(long value, String suffix) {
        boolean isInt = value == (int) value;
        return Code.raw(isInt ? String.valueOf(value) : value + suffix);
    }
}
