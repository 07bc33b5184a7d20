package dev.alembic.internal.render;

import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables and sequences: {@code table("tasks", column(…), …)}. */
final class TableRenderer {

    private final ObjectRenderer objects;

    TableRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    /** The table, in its schema. */
    Code of(Table table) {
        Code code = unplaced(table);
        if (!NameRenderer.isPlain(table.name())) {
            return code.then("named", objects.of(table.name()));
        }
        return place(code, table.name());
    }

    private static Code place(Code code, TableName name) {
        return name.schemaText()
                .map(schema -> code.then("in", Code.string(schema)))
                .orElse(code);
    }

    /** The table without its schema. */
    Code unplaced(Table table) {
        Code code = Code.call("table", arguments(table)).spread();
        if (table.comment().isPresent()) {
            code = code.then("comment", Code.string(table.comment().get()));
        }
        if (!table.prefixes().isEmpty()) {
            code = code.then(Code.call(
                    "prefixes", table.prefixes().stream().map(Code::string).toList()));
        }
        return objects.options(code, table.options());
    }

    /** Name and items. */
    List<Code> arguments(Table table) {
        List<Code> arguments = new ArrayList<>(List.of(Code.string(table.name().text())));
        table.items().forEach(item -> arguments.add(objects.of(item)));
        return arguments;
    }

    /** Whether it has nothing but items. */
    static boolean isBare(Table table) {
        return table.equals(Table.of(table.name(), table.items()));
    }

    Code of(Sequence sequence) {
        if (!NameRenderer.isPlain(sequence.name())) {
            return objects.construction(sequence);
        }
        Code code = Code.call("sequence", Code.string(sequence.name().text()));
        Optional<Code> type = sequence.type().map(objects::of);
        if (type.isPresent()) {
            code = code.then("as", type.get());
        }
        if (!sequence.options().equals(SequenceOptions.DEFAULT)) {
            code = code.then("with", ColumnRenderer.options(sequence.options()));
        }
        return place(code, sequence.name());
    }
}
