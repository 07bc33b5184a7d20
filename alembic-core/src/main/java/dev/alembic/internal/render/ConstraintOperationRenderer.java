package dev.alembic.internal.render;

import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operations on constraints. */
final class ConstraintOperationRenderer {

    private final ObjectRenderer objects;
    private final Receiver receiver;

    ConstraintOperationRenderer(ObjectRenderer objects, Receiver receiver) {
        this.objects = objects;
        this.receiver = receiver;
    }

    Code create(CreateConstraint op) {
        Constraint constraint = op.constraint();
        if (!receiver.accepts(op.table())) {
            return receiver.invoke(op);
        } else if (isPlain(constraint)) {
            Optional<Code> code = plain(op.table(), constraint);
            if (code.isPresent()) {
                return code.get();
            }
        }
        boolean isForeignKey = constraint instanceof ForeignKeyConstraint && receiver.hasTables();
        return receiver.call(
                isForeignKey ? "createForeignKey" : "createConstraint", op.table(), objects.of(constraint));
    }

    private boolean isPlain(Constraint constraint) {
        return constraint
                        .name()
                        .map(n -> objects.names().isPlain(n, constraint.kind()))
                        .orElse(false)
                && constraint.traits().equals(ConstraintTraits.NONE)
                && NameRenderer.arePlain(constraint.columns())
                && objects.given(constraint).isEmpty();
    }

    private Optional<Code> plain(TableName table, Constraint constraint) {
        List<Code> name = List.of(Code.string(constraint.name().orElseThrow().text()));
        List<Code> columns = NameRenderer.plain(constraint.columns());
        if (constraint instanceof PrimaryKeyConstraint) {
            return Optional.of(receiver.call("createPrimaryKey", name, table, columns));
        } else if (constraint instanceof UniqueConstraint) {
            return Optional.of(receiver.call("createUniqueConstraint", name, table, columns));
        } else if (constraint instanceof CheckConstraint check) {
            Code condition = objects.constraints().condition(check.condition());
            return Optional.of(receiver.call("createCheckConstraint", name, table, List.of(condition)));
        }
        return Optional.empty();
    }

    Code drop(DropConstraint op) {
        if (op.name().isEmpty()) {
            return dropUnnamed(op);
        }
        Name name = op.name().get();
        boolean isPlain = op.kind()
                .map(kind -> objects.names().isPlain(name, kind))
                .orElseGet(() -> NameRenderer.isPlain(name) && !name.isFinal());
        if (!receiver.accepts(op.table()) || !isPlain) {
            return receiver.invoke(
                    new DropConstraint(op.table(), op.name(), op.kind(), op.ifExists(), Optional.empty()));
        }
        return receiver.call("dropConstraint", List.of(Code.string(name.text())), op.table(), how(op));
    }

    private Code dropUnnamed(DropConstraint op) {
        Optional<Constraint> was = op.was();
        boolean isSaid = was.isPresent()
                && was.get().name().isEmpty()
                && op.kind().equals(Optional.of(was.get().kind()));
        if (!receiver.accepts(op.table()) || !isSaid) {
            return receiver.invoke(op);
        }
        List<Code> arguments = new ArrayList<>(List.of(objects.of(was.get())));
        if (op.ifExists()) {
            arguments.add(new Code.Lambda("drop", Code.raw("drop").then("withIfExists")));
        }
        return receiver.call("dropConstraint", op.table(), arguments.toArray(Code[]::new));
    }

    private List<Code> how(DropConstraint op) {
        if (!op.ifExists()) {
            return op.kind().map(this::kind).stream().toList();
        }
        Code drop = Code.raw("drop");
        Code how = op.kind().map(kind -> drop.then("kind", kind(kind))).orElse(drop);
        return List.of(new Code.Lambda("drop", how.then("withIfExists")));
    }

    private Code kind(ConstraintKind kind) {
        return objects.of(kind);
    }

    Code validate(ValidateConstraint op) {
        return receiver.accepts(op.table()) && NameRenderer.isPlain(op.name())
                ? receiver.call(
                        "validateConstraint", List.of(Code.string(op.name().text())), op.table(), List.of())
                : receiver.invoke(op);
    }
}
