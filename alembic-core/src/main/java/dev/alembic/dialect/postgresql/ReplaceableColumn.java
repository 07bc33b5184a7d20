package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;

/** A column of which a new one can take the place: whatever goes with the old one is known and can be had again. */
final class ReplaceableColumn {

    private final Dialect dialect;
    private final AlterColumn alter;

    ReplaceableColumn(Dialect dialect, AlterColumn alter) {
        this.dialect = dialect;
        this.alter = alter;
    }

    static UnsupportedByDialectException refusal(Dialect dialect, TableName table, Name column, String why) {
        return new UnsupportedByDialectException(
                dialect.name(),
                "Another column can't take the place of \"%s.%s\": %s. Write the phases of this one by hand."
                        .formatted(table, column, why));
    }

    private UnsupportedByDialectException refusal(String why) {
        return refusal(dialect, alter.table(), alter.column(), why);
    }

    /**
     * The column as it is.
     *
     * @throws UnsupportedByDialectException if something goes with it
     */
    Column in(Table table) {
        Column column = table.column(alter.column().text()).orElseThrow(() -> refusal("nothing is known of it"));
        if (!alter.options().isEmpty()) {
            throw refusal("the change has options (%s)"
                    .formatted(alter.options().values().keySet()));
        }
        boolean isPlain = alter.changes().stream()
                .allMatch(change -> change instanceof ColumnChange.Type || change instanceof ColumnChange.Rename);
        if (!isPlain) {
            throw refusal("something else is changed along with its type or name; make a revision of each");
        }
        if (column.asIdentity().isPresent()
                || column.asComputed().isPresent()
                || column.autoincrement() == Autoincrement.ON) {
            throw refusal("its values are generated");
        }
        table.allConstraints().forEach(this::requireApart);
        table.allIndexes().forEach(this::requireSimple);
        table.columns().forEach(this::requireNotComputed);
        return column;
    }

    private void requireApart(Constraint constraint) {
        boolean isPart = constraint instanceof CheckConstraint check
                ? mentions(String.valueOf(check.condition()))
                : constraint.columns().contains(alter.column());
        if (isPart) {
            throw refusal("it is part of the constraint \"%s\""
                    .formatted(constraint.name().map(Name::text).orElse("of " + alter.table())));
        }
    }

    private void requireSimple(Index index) {
        boolean isPlain = index.elements().stream()
                .allMatch(element -> element.asColumn().isPresent() || !mentions(String.valueOf(element)));
        boolean isInOptions = mentions(String.valueOf(index.options()));
        if (!isPlain
                || isInOptions
                || (index.name().isEmpty() && index.columns().contains(alter.column()))) {
            throw refusal("the index \"%s\" uses it in an expression or a condition"
                    .formatted(index.name().map(Name::text).orElse("of " + alter.table())));
        }
    }

    private void requireNotComputed(Column other) {
        if (other.asComputed().isPresent()
                && mentions(String.valueOf(other.asComputed().get()))) {
            throw refusal("the column \"%s\" is computed from it".formatted(other.name()));
        }
    }

    private boolean mentions(String text) {
        return List.of(text.split("\\W+")).contains(alter.column().text());
    }
}
