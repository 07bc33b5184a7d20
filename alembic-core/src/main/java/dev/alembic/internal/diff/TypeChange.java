package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.AlterColumn;
import dev.alembic.schema.BigIntegerType;
import dev.alembic.schema.Column;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.IntegerType;
import dev.alembic.schema.NumericType;
import dev.alembic.schema.SmallIntegerType;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.schema.UnknownType;
import java.util.List;
import java.util.Optional;

/** A column that gets another type, and what becomes of its values. */
final class TypeChange {

    private final Dialect dialect;
    private final String place;
    private final SqlType from;
    private final SqlType to;

    /**
     * The change of an operation that has one.
     *
     * @param before the column as it is at present
     */
    TypeChange(Dialect dialect, AlterColumn op, Column before) {
        this.dialect = dialect;
        this.place = Scope.shown(op.table() + "." + op.column());
        this.from = before.type().on(dialect.name());
        this.to = op.newType().orElseThrow().on(dialect.name());
    }

    /** What may be lost; absent if nothing is. */
    Optional<String> loss() {
        if (from instanceof UnknownType || dialect.comparison().isLossless(from, to)) {
            return Optional.empty();
        } else if (from instanceof EnumType was && to instanceof EnumType is) {
            return lost(was, is);
        }
        return Optional.of(
                isNarrower()
                        ? "Narrows column %s: longer or larger values are lost or refused.".formatted(place)
                        : "Converts column %s from %s to %s: values may be changed, cut or refused."
                                .formatted(place, sql(from), sql(to)));
    }

    private Optional<String> lost(EnumType was, EnumType is) {
        List<String> gone = was.values().stream()
                .filter(value -> !is.values().contains(value))
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("Fails if column %s holds one of the values that go: %s.".formatted(place, gone));
    }

    private String sql(SqlType type) {
        return dialect.types().toSql(type);
    }

    /** Whether they hold the same kind of values, so that only some of them don't fit. */
    private boolean isNarrower() {
        boolean areTexts = isText(from) && isText(to);
        boolean areDecimals = from instanceof NumericType && to instanceof NumericType;
        return areTexts || areDecimals || (isWhole(from) && isWhole(to));
    }

    private static boolean isText(SqlType type) {
        return type instanceof StringType || type instanceof TextType;
    }

    private static boolean isWhole(SqlType type) {
        return type instanceof SmallIntegerType || type instanceof IntegerType || type instanceof BigIntegerType;
    }
}
