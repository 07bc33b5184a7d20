package dev.alembic.internal.batch;

import dev.alembic.error.AlembicException;
import dev.alembic.op.DropConstraint;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Drops constraints of the draft of a table, wherever they stand. */
final class ConstraintDrops {

    private final TableDraft draft;
    private final Naming naming;

    ConstraintDrops(TableDraft draft, Naming naming) {
        this.draft = draft;
        this.naming = naming;
    }

    /** Drops a constraint; false if there is no such constraint. */
    boolean drop(DropConstraint op) {
        return drop(meaning(op))
                || unnamed(op)
                        .flatMap(this::lastAlike)
                        .filter(last -> drop(last::equals))
                        .isPresent();
    }

    /** What a downgrade brings back stands behind the constraints that say the same under another name. */
    private Optional<Constraint> lastAlike(Constraint was) {
        return all().stream().filter(constraint -> isAlike(constraint, was)).reduce((one, next) -> next);
    }

    /** What had no name, and may have got one when a downgrade brought it back. */
    private Optional<Constraint> unnamed(DropConstraint op) {
        return op.was()
                .map(naming::named)
                .filter(was -> op.name().isEmpty() && was.name().isEmpty());
    }

    private boolean drop(Predicate<Constraint> isMeant) {
        int before = count();
        draft.constraints().removeIf(isMeant);
        draft.changeColumns(column -> without(column, isMeant));
        draft.primaryKey().filter(isMeant).ifPresent(this::dropPrimaryKey);
        return count() < before;
    }

    private Predicate<Constraint> meaning(DropConstraint op) {
        Optional<Constraint> was = op.was().map(naming::named);
        Optional<Name> name = op.name().or(() -> was.flatMap(Constraint::name));
        if (name.isPresent()) {
            return constraint -> naming.isCalled(constraint, name.get());
        } else if (was.isEmpty()) {
            throw new AlembicException("%s: name the constraint that is to be dropped.".formatted(op.describe()));
        }
        return constraint -> constraint.name().isEmpty() && isAlike(constraint, was.get());
    }

    private static boolean isAlike(Constraint some, Constraint other) {
        if (some instanceof CheckConstraint check && other instanceof CheckConstraint known) {
            return check.condition().equals(known.condition());
        }
        return some.kind() == other.kind() && Name.texts(some.columns()).equals(Name.texts(other.columns()));
    }

    /** The columns of a primary key that is dropped still forbid NULL. */
    private void dropPrimaryKey(PrimaryKeyConstraint key) {
        draft.primaryKey(Optional.empty());
        draft.changeColumns(c -> isIn(key, c) && c.nullability().isEmpty() ? c.notNull() : c);
    }

    private static boolean isIn(PrimaryKeyConstraint key, Column column) {
        return key.columns().stream().anyMatch(column.name()::matches);
    }

    private static Column without(Column column, Predicate<Constraint> isMeant) {
        List<CheckConstraint> left =
                column.checks().stream().filter(isMeant.negate()).toList();
        return column.checks(left).type(withoutCheck(column, isMeant));
    }

    /** The type without the CHECK that it brings along. */
    private static SqlType withoutCheck(Column column, Predicate<Constraint> isMeant) {
        boolean isDropped = column.type() instanceof CheckedType checked
                && checked.constraint(column.name()).filter(isMeant).isPresent();
        if (!isDropped) {
            return column.type();
        } else if (column.type() instanceof BooleanType bool) {
            return new BooleanType(false, bool.name());
        }
        EnumType type = (EnumType) column.type();
        return new EnumType(
                type.values(), type.name(), type.schema(), type.isNative(), false, type.length(), type.isCreated());
    }

    private int count() {
        return all().size();
    }

    private List<Constraint> all() {
        List<Constraint> all = new ArrayList<>(draft.constraints());
        draft.primaryKey().ifPresent(all::add);
        for (Column column : draft.bareColumns()) {
            all.addAll(column.checks());
            if (column.type() instanceof CheckedType checked) {
                checked.constraint(column.name()).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Says that there is no such constraint, and which there are. */
    AlembicException missing(DropConstraint op) {
        Stream<String> names = all().stream().flatMap(c -> c.name().stream()).map(Name::text);
        return new AlembicException(("Table \"%s\" has no constraint %s. Its named constraints are: %s. A constraint"
                        + " without a name gets one by how.naming(…).")
                .formatted(draft.name(), op.name().map(n -> "\"" + n + "\"").orElse("of that kind"), names.toList()));
    }
}
