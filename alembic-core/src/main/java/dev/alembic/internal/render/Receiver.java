package dev.alembic.internal.render;

import dev.alembic.op.Operation;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What operations are called on.
 *
 * @param variable {@code op}, or a batch's {@code t}
 * @param own the batch's table, which its calls don't name
 */
record Receiver(ObjectRenderer objects, String variable, Optional<TableName> own) {

    static Receiver op(ObjectRenderer objects) {
        return new Receiver(objects, "op", Optional.empty());
    }

    static Receiver batch(ObjectRenderer objects, TableName table) {
        return new Receiver(objects, "t", Optional.of(table));
    }

    /** Whether it has operations that aren't on its one table. */
    boolean hasTables() {
        return own.isEmpty();
    }

    /** Whether calls on it may mean this table. */
    boolean accepts(TableName table) {
        return own.map(table::equals).orElseGet(() -> NameRenderer.isPlain(table));
    }

    /** A call that says everything in its arguments but the schema. */
    Code.Call call(TableName place, String method, List<Code> arguments) {
        String schema = own.isPresent() ? "" : schema(place);
        return Code.call(variable + schema + "." + method, arguments);
    }

    private static String schema(TableName table) {
        return table.schema()
                .map(s -> Code.call(".in", NameRenderer.plain(s)).flat())
                .orElse("");
    }

    /** A call with the table's name as the first argument, unless it is the batch's. */
    Code.Call call(String method, TableName table, Code... arguments) {
        return call(method, List.of(), table, Arrays.asList(arguments));
    }

    /** A call with the table's name between other arguments, unless it is the batch's. */
    Code.Call call(String method, List<Code> before, TableName table, List<Code> after) {
        List<Code> arguments = new ArrayList<>(before);
        if (own.isEmpty()) {
            arguments.add(Code.string(table.text()));
        }
        arguments.addAll(after);
        return call(table, method, arguments);
    }

    /** Hands the operation over as it is. */
    Code invoke(Code operation) {
        return Code.call(variable + ".invoke", operation);
    }

    /** Hands the operation over as it is. */
    Code invoke(Operation operation) {
        return invoke(objects.construction((Record) operation));
    }
}
