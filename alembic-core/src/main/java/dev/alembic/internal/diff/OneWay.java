package dev.alembic.internal.diff;

import dev.alembic.dialect.Comparison;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropSequence;
import dev.alembic.op.Operation;
import dev.alembic.schema.Autoincrement;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All operations of an upgrade or of a downgrade, asked about what they make sure of by themselves:
 * a new table is empty, a new column holds NULL, and what rows have met so far they go on meeting.
 */
final class OneWay {

    private static final String EQUAL_NULLS = "nulls_not_distinct";

    private final Dialect dialect;
    private final Set<String> newTables = new HashSet<>();
    private final Set<SchemaPart> harmless = new HashSet<>();
    private final Set<SchemaPart> filled = new HashSet<>();
    private final List<Constraint> droppedConstraints = new ArrayList<>();
    private final List<TableName> tablesOfConstraints = new ArrayList<>();
    private final List<Key> droppedKeys = new ArrayList<>();
    private final List<Sequence> droppedSequences = new ArrayList<>();
    private final List<Sequence> newSequences = new ArrayList<>();

    /**
     * A key that rows have met so far.
     *
     * @param nullsAreEqual whether two rows with NULL couldn't be, either
     */
    private record Key(Set<SchemaPart> columns, boolean nullsAreEqual) {}

    OneWay(Dialect dialect, List<Operation> operations) {
        this.dialect = dialect;
        operations.forEach(this::look);
    }

    private void look(Operation operation) {
        if (operation instanceof CreateTable create) {
            newTables.add(create.table().name().key());
        } else if (operation instanceof AddColumn add) {
            (isHarmless(add.column()) ? harmless : filled)
                    .add(SchemaPart.column(add.table(), add.column().name()));
        } else if (operation instanceof DropConstraint drop) {
            drop.was().ifPresent(was -> dropped(drop.table(), was));
        } else if (operation instanceof DropIndex drop) {
            drop.was().ifPresent(was -> drop.tableName().ifPresent(table -> dropped(table, was)));
        } else if (operation instanceof DropSequence drop) {
            drop.was().ifPresent(droppedSequences::add);
        } else if (operation instanceof CreateSequence create) {
            newSequences.add(create.sequence());
        }
    }

    /** Whether all its values are NULL, or each another one. */
    private static boolean isHarmless(Column column) {
        boolean counts = column.autoincrement() == Autoincrement.ON
                || column.asIdentity().isPresent();
        return counts || (column.isNullable() && column.serverDefault().isEmpty());
    }

    private boolean isInForce(Constraint constraint) {
        Comparison comparison = dialect.comparison();
        return !comparison.isUnchecked(constraint)
                && comparison.whyNotInForce(constraint).isEmpty();
    }

    private void dropped(TableName table, Constraint was) {
        if (isInForce(was)) {
            droppedConstraints.add(was);
            tablesOfConstraints.add(table);
        }
        if (was instanceof PrimaryKeyConstraint) {
            droppedKeys.add(new Key(parts(table, was.columns()), true));
        } else if (was instanceof UniqueConstraint) {
            droppedKeys.add(new Key(parts(table, was.columns()), hasEqualNulls(was.options())));
        }
    }

    private void dropped(TableName table, Index was) {
        if (was.isUnique() && isOfColumns(was) && !was.options().has(dialect.name(), "where")) {
            droppedKeys.add(new Key(parts(table, was.columns()), hasEqualNulls(was.options())));
        }
    }

    private boolean hasEqualNulls(Options options) {
        return options.flag(dialect.name(), EQUAL_NULLS);
    }

    private static Set<SchemaPart> parts(TableName table, List<Name> columns) {
        Set<SchemaPart> parts = new HashSet<>();
        columns.forEach(column -> parts.add(SchemaPart.column(table, column)));
        return parts;
    }

    private static boolean isOfColumns(Index index) {
        return index.columns().size() == index.elements().size();
    }

    /** Whether the table is made on this way, so that it has no rows. */
    boolean isNew(TableName table) {
        return newTables.contains(table.key());
    }

    /** Whether no two rows can have the same values in the columns of a PRIMARY KEY or UNIQUE. */
    boolean areDistinct(TableName table, Constraint key) {
        return areDistinct(table, key.columns(), hasEqualNulls(key.options()));
    }

    /** Whether no two rows can have the same entry in a unique index: values, not beginnings of them. */
    boolean areDistinct(TableName table, Index index) {
        boolean isOfValues = isOfColumns(index) && !index.options().has(dialect.name(), "length");
        return isNew(table) || (isOfValues && areDistinct(table, index.columns(), hasEqualNulls(index.options())));
    }

    private boolean areDistinct(TableName table, List<Name> columns, boolean nullsAreEqual) {
        Set<SchemaPart> key = parts(table, columns);
        return isNew(table)
                || (!nullsAreEqual && key.stream().anyMatch(harmless::contains))
                || droppedKeys.stream()
                        .filter(was -> was.nullsAreEqual() || !nullsAreEqual)
                        .map(Key::columns)
                        .filter(was -> was.stream().noneMatch(filled::contains))
                        .anyMatch(was -> !was.isEmpty() && key.containsAll(was));
    }

    /** Whether the rows that are there meet a constraint which isn't a key. */
    boolean isMet(TableName table, Constraint constraint) {
        return isNew(table) || wasMet(table, constraint) || isOfNewColumns(table, constraint);
    }

    private boolean wasMet(TableName table, Constraint constraint) {
        for (int i = 0; i < droppedConstraints.size(); i++) {
            if (tablesOfConstraints.get(i).matches(table) && demandSame(droppedConstraints.get(i), constraint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean demandSame(Constraint was, Constraint is) {
        if (was instanceof CheckConstraint before && is instanceof CheckConstraint after) {
            return before.condition().equals(after.condition());
        } else if (was instanceof ForeignKeyConstraint before && is instanceof ForeignKeyConstraint after) {
            return before.columns().equals(after.columns())
                    && before.reference().table().matches(after.reference().table())
                    && before.reference().columns().equals(after.reference().columns());
        }
        return was.equals(is);
    }

    /** A foreign key with a NULL in it is met; a CHECK, where all it speaks of is NULL. */
    private boolean isOfNewColumns(TableName table, Constraint constraint) {
        if (constraint instanceof ForeignKeyConstraint) {
            return constraint.columns().stream()
                    .anyMatch(column -> harmless.contains(SchemaPart.column(table, column)));
        }
        return false;
    }

    /** A sequence that is dropped, and whose numbers a new one may have to go on with. */
    Optional<Sequence> predecessor() {
        return droppedSequences.size() == 1 && newSequences.size() == 1
                ? Optional.of(droppedSequences.get(0))
                : Optional.empty();
    }
}
