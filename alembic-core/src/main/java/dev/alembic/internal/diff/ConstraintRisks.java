package dev.alembic.internal.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which rows new constraints and unique indexes fail on. */
final class ConstraintRisks {

    private static final String DUPLICATES = "Fails if two rows of table %s have the same %s: make them differ first.";

    private final Dialect dialect;
    private final OneWay way;

    ConstraintRisks(Dialect dialect, OneWay way) {
        this.dialect = dialect;
        this.way = way;
    }

    /** Of an index; absent if it holds for all rows there can be. */
    Optional<String> of(TableName table, Index index) {
        if (!index.isUnique() || way.areDistinct(table, index)) {
            return Optional.empty();
        }
        String elements = index.elements().stream().map(this::shown).collect(Collectors.joining(", ", "(", ")"));
        return Optional.of(DUPLICATES.formatted(Scope.shown(table), elements));
    }

    private String shown(SqlExpression element) {
        return element.asColumn()
                .map(Name::text)
                .orElseGet(() -> dialect.expressions().write(element));
    }

    /** Of a constraint; absent if it holds for all rows there can be, or they aren't looked at. */
    Optional<String> of(TableName table, Constraint constraint) {
        boolean isLookedAt = !dialect.comparison().isUnchecked(constraint);
        if (constraint instanceof PrimaryKeyConstraint || constraint instanceof UniqueConstraint) {
            return way.areDistinct(table, constraint)
                    ? Optional.empty()
                    : Optional.of(DUPLICATES.formatted(Scope.shown(table), columns(constraint.columns())));
        } else if (!isLookedAt || way.isMet(table, constraint)) {
            return Optional.empty();
        } else if (constraint instanceof ForeignKeyConstraint key) {
            return Optional.of("Fails if %s holds a value that %s hasn't: correct such rows first."
                    .formatted(place(table, key.columns()), target(key)));
        } else if (constraint instanceof CheckConstraint) {
            return Optional.of("Fails if a row of table %s doesn't meet the condition: correct such rows first."
                    .formatted(Scope.shown(table)));
        }
        return Optional.of(
                "Fails if two rows of table %s exclude each other: correct them first.".formatted(Scope.shown(table)));
    }

    private static String target(ForeignKeyConstraint key) {
        return place(key.reference().table(), key.reference().columns());
    }

    private static String place(TableName table, List<Name> columns) {
        return columns.size() == 1
                ? Scope.shown(table + "." + columns.get(0))
                : Scope.shown(table) + " " + columns(columns);
    }

    private static String columns(List<Name> columns) {
        return columns.stream().map(Name::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
