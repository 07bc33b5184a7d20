package dev.alembic.internal.batch;

import dev.alembic.internal.rewrite.ColumnNames;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Name;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in a change of a table, in lower case.
 *
 * @param added columns
 * @param changed columns, under each of their names, and dropped ones
 * @param used columns that it only speaks of
 * @param constraints that it adds or drops, but for primary keys
 */
record AlterConflicts(Set<String> added, Set<String> changed, Set<String> used, Set<String> constraints) {

    static final AlterConflicts NONE = new AlterConflicts(Set.of(), Set.of(), Set.of(), Set.of());

    static AlterConflicts of(Operation op) {
        return op.accept(new Reader());
    }

    /**
     * Whether both changes can be said at once. Each column and each constraint must be the subject
     * of one of them, and a column that one changes must not be spoken of by the other.
     */
    boolean isCompatible(AlterConflicts next) {
        return Collections.disjoint(subjects(), next.subjects())
                && Collections.disjoint(changed, next.used)
                && Collections.disjoint(used, next.subjects())
                && Collections.disjoint(constraints, next.constraints);
    }

    private Set<String> subjects() {
        return union(added, changed);
    }

    AlterConflicts and(AlterConflicts next) {
        return new AlterConflicts(
                union(added, next.added),
                union(changed, next.changed),
                union(used, next.used),
                union(constraints, next.constraints));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Reads the names. */
    private static final class Reader extends TableChange<AlterConflicts> {

        @Override
        AlterConflicts other(Operation op) {
            return NONE;
        }

        @Override
        public AlterConflicts setTableComment(SetTableComment op) {
            return NONE;
        }

        @Override
        public AlterConflicts addColumn(AddColumn op) {
            Set<String> used = new HashSet<>(anchor(op.position()));
            used.addAll(ColumnNames.of(op.table(), op.column()));
            return new AlterConflicts(names(op.column().name()), Set.of(), used, Set.of());
        }

        @Override
        public AlterConflicts dropColumn(DropColumn op) {
            return new AlterConflicts(Set.of(), names(op.column()), Set.of(), Set.of());
        }

        @Override
        public AlterConflicts alterColumn(AlterColumn op) {
            Set<String> anchors = new HashSet<>();
            for (ColumnChange change : op.changes()) {
                if (change instanceof ColumnChange.Move move) {
                    anchors.addAll(anchor(Optional.of(move.position())));
                }
            }
            return new AlterConflicts(Set.of(), names(op.column(), op.newName()), anchors, Set.of());
        }

        @Override
        public AlterConflicts createIndex(CreateIndex op) {
            return NONE;
        }

        @Override
        public AlterConflicts dropIndex(DropIndex op) {
            return NONE;
        }

        @Override
        public AlterConflicts createConstraint(CreateConstraint op) {
            Constraint constraint = op.constraint();
            Set<String> used = ColumnNames.of(op.table(), constraint);
            return new AlterConflicts(Set.of(), Set.of(), used, named(constraint.kind(), constraint.name()));
        }

        @Override
        public AlterConflicts dropConstraint(DropConstraint op) {
            Optional<ConstraintKind> kind = op.kind();
            return new AlterConflicts(
                    Set.of(), Set.of(), Set.of(), kind.isPresent() ? named(kind.get(), op.name()) : names(op.name()));
        }

        private static Set<String> named(ConstraintKind kind, Optional<Name> name) {
            return kind == ConstraintKind.PRIMARY_KEY ? Set.of() : names(name);
        }

        private static Set<String> names(Optional<Name> name) {
            return name.map(n -> names(n)).orElse(Set.of());
        }

        private static Set<String> names(Name... names) {
            return Stream.of(names)
                    .map(name -> name.text().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }

        private static Set<String> anchor(Optional<ColumnPosition> position) {
            return names(position.flatMap(ColumnPosition::anchor));
        }
    }
}
