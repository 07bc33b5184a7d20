package dev.alembic.hibernate;

import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a database holds, a line for each part that says something, to be compared. */
final class SchemaLines {

    private SchemaLines() {}

    static List<String> of(MetaData schema) {
        List<String> lines = new ArrayList<>();
        schema.sequences().forEach(sequence -> lines.add(sequence.toString()));
        schema.tables().forEach(table -> lines.addAll(of(table)));
        return lines.stream().map(SchemaLines::brief).sorted().toList();
    }

    private static List<String> of(Table table) {
        return Stream.concat(Stream.of(table.comment(), table.options()), table.items().stream())
                .map(part -> table.name() + ": " + part)
                .toList();
    }

    /** SQLite keeps each type as it was written: capitals don't count, nor do parentheses. */
    private static String brief(String line) {
        return line.replaceAll("(, )?\\w+=(Optional.empty|false|\\[]|AUTO)", "")
                .replaceAll("sqlite_type=(\\w|[ (),])+", "")
                .replaceAll("(, )?(options=)?Options\\[values=\\{}]", "")
                .replaceAll("(, )?traits=ConstraintTraits\\[]", "")
                .replaceAll("(?i)name=Optional\\[constraint_[0-9a-f_]+]", "")
                .replaceAll("\\[sql=\\((.*)\\)]", "[sql=$1]");
    }
}
