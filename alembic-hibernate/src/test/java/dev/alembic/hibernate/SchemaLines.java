package dev.alembic.hibernate;

import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Object key = table.primaryKey().map(k -> "PRIMARY KEY " + k.columns()).orElse("");
        return Stream.concat(Stream.of(table.comment(), table.options(), key), table.items().stream())
                .filter(part -> !(part instanceof PrimaryKeyConstraint))
                .map(part -> table.name() + ": " + (part instanceof Column column ? alone(table, column) : part))
                .toList();
    }

    /** Where columns stand in another order, a key doesn't say itself by them. */
    private static Column alone(Table table, Column column) {
        return column.nullability(Optional.of(column.isNullable() && !table.isInPrimaryKey(column)))
                .outsidePrimaryKey();
    }

    /**
     * SQLite keeps each type as it was written: capitals don't count, nor do parentheses. A
     * FLOAT(53) is a DOUBLE PRECISION that Hibernate calls so.
     */
    private static String brief(String line) {
        return line.replaceAll("(, )?\\w+=(Optional.empty|false|\\[]|AUTO)", "")
                .replace("FloatType[precision=Optional[53]]", "DoubleType[]")
                .replaceAll("sqlite_type=(\\w|[ (),])+", "")
                .replaceAll("(, )?(options=)?Options\\[values=\\{}]", "")
                .replaceAll("(, )?traits=ConstraintTraits\\[]", "")
                .replaceAll("(?i)name=Optional\\[constraint_[0-9a-f_]+]", "")
                .replaceAll("\\[sql=\\((.*)\\)]", "[sql=$1]");
    }
}
