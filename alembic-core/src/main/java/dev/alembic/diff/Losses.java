package dev.alembic.diff;

import dev.alembic.op.ColumnChange;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import java.util.ArrayList;
import java.util.List;

/** Says what an upgrade loses, and what it can fail on. */
final class Losses {

    private Losses() {}

    /** What a change of a column does to its values. */
    static List<String> ofChange(String place, Column before, Column after, List<ColumnChange> changes) {
        List<String> notes = new ArrayList<>();
        for (ColumnChange change : changes) {
            if (change instanceof ColumnChange.Type && isNarrower(before.type(), after.type())) {
                notes.add("Narrows column %s: longer or larger values are lost or refused.".formatted(place));
            } else if (change instanceof ColumnChange.Nullability to && !to.isNullable()) {
                notes.add("Fails if column %s holds NULL: fill it first.".formatted(place));
            }
        }
        return notes;
    }

    /** Whether there are values that fit into the one type and not into the other. */
    static boolean isNarrower(SqlType from, SqlType to) {
        if (to instanceof StringType text && text.length().isPresent()) {
            return from instanceof TextType
                    || (from instanceof StringType was
                            && (was.length().isEmpty()
                                    || was.length().get() > text.length().get()));
        } else if (from instanceof NumericType was && to instanceof NumericType is) {
            int scale = is.scale().orElse(0);
            int wasScale = was.scale().orElse(0);
            return is.precision().isPresent()
                    && (was.precision().isEmpty()
                            || was.precision().get() - wasScale > is.precision().get() - scale
                            || wasScale > scale);
        }
        return rank(from) > rank(to) && rank(to) > 0;
    }

    private static int rank(SqlType type) {
        if (type instanceof SmallIntegerType) {
            return 1;
        } else if (type instanceof IntegerType) {
            return 2;
        }
        return type instanceof BigIntegerType ? 3 : 0;
    }

    /** What dropping a column loses. */
    static String ofColumn(String place) {
        return "Loses the values of column %s.".formatted(place);
    }

    /** What dropping a table loses. */
    static String ofTable(String name) {
        return "Loses all rows of table '%s'.".formatted(name);
    }

    /** Why a column that forbids NULL may be refused, and the way around. */
    static String ofRequired(String place) {
        return ("Fails if the table has rows, which have no value for column %s. Give it a server"
                        + " default, or take three steps: add it allowing NULL, fill it by"
                        + " op.execute(\"UPDATE …\"), then forbid NULL.")
                .formatted(place);
    }
}
