package dev.alembic.internal.render;

import dev.alembic.op.CreateObject;
import dev.alembic.op.CustomOperation;
import dev.alembic.op.DropObject;
import dev.alembic.op.ReplaceObject;
import java.util.List;
import java.util.Optional;

/** Views, functions and the like. */
final class DefinedObjectRenderer {

    private final ObjectRenderer objects;

    DefinedObjectRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    /** The call that makes the operation, if it is about such a thing. */
    Optional<Code> of(CustomOperation op) {
        if (op instanceof CreateObject create) {
            return Optional.of(call("createObject", create.object(), create.create(), create.drop()));
        } else if (op instanceof DropObject drop) {
            return Optional.of(call("dropObject", drop.object(), drop.drop(), drop.create()));
        } else if (op instanceof ReplaceObject replace) {
            return Optional.of(call("replaceObject", replace.object(), replace.replace(), replace.restore()));
        }
        return Optional.empty();
    }

    private Code call(String method, String object, List<String> first, List<String> second) {
        boolean isPlain = first.size() == 1 && second.size() == 1;
        return isPlain
                ? Code.call(
                        "op." + method,
                        List.of(Code.string(object), Code.string(first.get(0)), Code.string(second.get(0))))
                : Code.call("op." + method, List.of(Code.string(object), objects.of(first), objects.of(second)));
    }
}
