package dev.alembic.internal.diff;

import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.SchemaObject;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import java.util.Optional;
import java.util.Set;

/** Asks the user's filter about objects. */
final class Filters {

    private final ObjectFilter filter;
    private final Set<ObjectKind> ignored;

    Filters(DiffSettings settings) {
        this.filter = settings.filter();
        this.ignored = settings.ignored();
    }

    /** Whether things of this kind are compared at all. */
    boolean compares(ObjectKind kind) {
        return !ignored.contains(kind);
    }

    /** Whether a table takes part. */
    boolean includes(Table table, boolean isReflected, boolean hasCounterpart) {
        return filter.includesObject(new SchemaObject(
                ObjectKind.TABLE,
                Optional.of(table.name().text()),
                table.name(),
                Optional.empty(),
                isReflected,
                hasCounterpart));
    }

    /** Whether a sequence takes part. */
    boolean includes(Sequence sequence, boolean isReflected, boolean hasCounterpart) {
        return filter.includesObject(new SchemaObject(
                ObjectKind.SEQUENCE,
                Optional.of(sequence.name().text()),
                sequence.name(),
                Optional.empty(),
                isReflected,
                hasCounterpart));
    }

    /** Whether something of a table takes part; primary keys and EXCLUDE do in any case. */
    boolean includes(TableName table, TableItem item, boolean isReflected, boolean hasCounterpart) {
        Optional<ObjectKind> kind = kind(item);
        return kind.isEmpty()
                || filter.includesObject(new SchemaObject(
                        kind.get(), name(item).map(Name::text), table, Optional.of(item), isReflected, hasCounterpart));
    }

    private static Optional<ObjectKind> kind(TableItem item) {
        if (item instanceof Column) {
            return Optional.of(ObjectKind.COLUMN);
        } else if (item instanceof Index) {
            return Optional.of(ObjectKind.INDEX);
        } else if (item instanceof UniqueConstraint) {
            return Optional.of(ObjectKind.UNIQUE_CONSTRAINT);
        } else if (item instanceof ForeignKeyConstraint) {
            return Optional.of(ObjectKind.FOREIGN_KEY_CONSTRAINT);
        }
        return Optional.of(ObjectKind.CHECK_CONSTRAINT).filter(any -> item instanceof CheckConstraint);
    }

    private static Optional<Name> name(TableItem item) {
        if (item instanceof Column column) {
            return Optional.of(column.name());
        }
        return item instanceof Index index ? index.name() : ((Constraint) item).name();
    }
}
