package dev.alembic.internal.proof;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.SampleValues;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that a column may have: of its type, and those that checks and defaults speak of. */
final class ColumnSamples {

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])\\d{1,18}(?:\\.\\d{1,9})?(?![\\w.'])");

    private final Column column;
    private final int named;
    private final List<@Nullable Object> values = new ArrayList<>();

    ColumnSamples(Table table, Column column, Dialect dialect) {
        this.column = column;
        List<Object> ofType = SampleValues.of(column.type(), dialect);
        Set<Object> all = new LinkedHashSet<>();
        boolean isNumber = !ofType.isEmpty() && ofType.get(0) instanceof Number;
        checks(table, column).forEach(condition -> all.addAll(named(condition, isNumber)));
        named = all.size();
        all.addAll(ofType);
        column.serverDefault()
                .filter(given -> !isNumber && given instanceof ServerDefault.Literal)
                .ifPresent(given -> all.add(((ServerDefault.Literal) given).value()));
        values.addAll(all);
        if (column.isNullable()) {
            values.add(null);
        }
    }

    private static List<String> checks(Table table, Column column) {
        Pattern mentioned =
                Pattern.compile("(?i)\\b" + Pattern.quote(column.name().text()) + "\\b");
        return Stream.concat(
                        table.allConstraints().stream()
                                .filter(CheckConstraint.class::isInstance)
                                .map(CheckConstraint.class::cast),
                        column.checks().stream())
                .map(check -> check.condition().toString())
                .filter(mentioned.asPredicate())
                .toList();
    }

    /** A number may just be in or just be out. */
    private static List<Object> named(String condition, boolean isNumber) {
        List<Object> named = new ArrayList<>();
        Matcher matcher = (isNumber ? NUMBER : QUOTED).matcher(condition);
        while (matcher.find()) {
            if (isNumber) {
                BigDecimal number = new BigDecimal(matcher.group());
                named.addAll(List.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)));
            } else {
                named.add(matcher.group(1).replace("''", "'"));
            }
        }
        return named;
    }

    Column column() {
        return column;
    }

    /** Whether there is nothing to choose from. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value of a place, counted from 0; they come again and again. */
    @Nullable
    Object get(int place) {
        return values.get(Math.floorMod(place, values.size()));
    }

    /** The same, but one that a check speaks of if any does. */
    @Nullable
    Object named(int place) {
        return named == 0 ? get(place) : values.get(Math.floorMod(place, named));
    }

    int size() {
        return values.size();
    }
}
