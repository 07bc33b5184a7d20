package dev.alembic.internal.diff;

import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlExpression.Unary;
import dev.alembic.schema.SqlExpression.UnaryKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of an index, with its order and its operator class told apart, even if they are
 * written in one text: {@code lower(x) DESC}, {@code doc jsonb_path_ops}.
 *
 * @param expression what is indexed
 * @param isDescending whether it is sorted downwards
 * @param nulls where NULLs go; absent: where the database puts them by itself
 * @param operatorClass absent: the one that the type brings, or it is said elsewhere
 */
record IndexElement(
        SqlExpression expression, boolean isDescending, Optional<UnaryKind> nulls, Optional<String> operatorClass) {

    private static final Pattern ORDERED =
            Pattern.compile("(?is)(?<of>.+?)(?:\\s+(?<way>ASC|DESC))?(?:\\s+NULLS\\s+(?<nulls>FIRST|LAST))?\\s*");

    /** By custom, the names of all operator classes end alike. */
    private static final Pattern CLASSED = Pattern.compile("(?is)(?<of>.*[\\s)])(?<class>\\w+_ops)\\s*");

    static IndexElement of(SqlExpression written) {
        if (written instanceof SqlExpression.Label label) {
            return of(label.expression());
        } else if (written instanceof Unary unary && isOrder(unary.kind())) {
            return of(unary.operand()).ordered(unary.kind());
        }
        return written instanceof SqlExpression.Text text ? parsed(text.sql()) : plain(written);
    }

    private static IndexElement plain(SqlExpression expression) {
        return new IndexElement(expression, false, Optional.empty(), Optional.empty());
    }

    private static boolean isOrder(UnaryKind kind) {
        return switch (kind) {
            case ASC, DESC, NULLS_FIRST, NULLS_LAST -> true;
            case NEGATE, NOT -> false;
        };
    }

    /** The same in this order. */
    private IndexElement ordered(UnaryKind kind) {
        return switch (kind) {
            case DESC -> new IndexElement(expression, true, nulls, operatorClass);
            case NULLS_FIRST, NULLS_LAST ->
                new IndexElement(expression, isDescending, Optional.of(kind), operatorClass);
            default -> this;
        };
    }

    private static IndexElement parsed(String sql) {
        Matcher ordered = ORDERED.matcher(sql);
        if (!ordered.matches()) {
            return plain(SqlExpression.text(sql));
        }
        Matcher classed = CLASSED.matcher(ordered.group("of"));
        boolean isClassed = classed.matches();
        String inner = (isClassed ? classed.group("of") : ordered.group("of")).strip();
        IndexElement element = new IndexElement(
                SqlExpression.text(inner),
                false,
                Optional.empty(),
                isClassed ? Optional.of(classed.group("class")) : Optional.empty());
        IndexElement turned = "DESC".equalsIgnoreCase(ordered.group("way")) ? element.ordered(UnaryKind.DESC) : element;
        return Optional.ofNullable(ordered.group("nulls"))
                .map(word -> UnaryKind.valueOf("NULLS_" + word.toUpperCase(Locale.ROOT)))
                .map(turned::ordered)
                .orElse(turned);
    }

    /**
     * Whether NULLs come first.
     *
     * @param areSmall whether they are smaller than everything else to the database
     */
    boolean hasNullsFirst(boolean areSmall) {
        return nulls.map(kind -> kind == UnaryKind.NULLS_FIRST).orElse(areSmall != isDescending);
    }
}
