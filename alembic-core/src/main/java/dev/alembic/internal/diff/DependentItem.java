package dev.alembic.internal.diff;

import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Set;

/**
 * Something built on columns that stays as it is, as each side says it.
 *
 * @param live creates it as the database has it
 * @param model creates it as the model has it, under the same name
 */
record DependentItem(Operation live, Operation model) {

    /**
     * What it is on one of its sides.
     *
     * @param create what creates it
     * @param used what it is built on
     * @param expressed the part of it that is there under its type: what expressions speak of
     * @param made what it brings about itself
     */
    record Side(Operation create, Set<SchemaPart> used, Set<SchemaPart> expressed, Set<SchemaPart> made) {

        static Side of(Operation create, SchemaParts parts) {
            Effects effects = Effects.of(List.of(create), parts);
            if (create instanceof CreateIndex index) {
                TableName table = index.table();
                return new Side(
                        create,
                        parts.usedBy(table, index.index()),
                        parts.expressedBy(table, index.index()),
                        effects.made());
            }
            Set<SchemaPart> used = create instanceof AddColumn add
                    ? parts.usedBy(add.table(), add.column())
                    : parts.usedBy(((CreateConstraint) create).table(), ((CreateConstraint) create).constraint());
            return new Side(create, used, isPlainKey(create) ? Set.of() : used, effects.made());
        }

        /** A key is built anew by the database itself when a column of it gets another type. */
        private static boolean isPlainKey(Operation create) {
            return create instanceof CreateConstraint constraint
                    && switch (constraint.constraint().kind()) {
                        case PRIMARY_KEY, UNIQUE -> true;
                        case FOREIGN_KEY, CHECK, EXCLUDE -> false;
                    };
        }

        boolean isForeignKey() {
            return create instanceof CreateConstraint constraint
                    && constraint.constraint() instanceof ForeignKeyConstraint;
        }

        boolean isComputed() {
            return create instanceof AddColumn;
        }

        Operation drop() {
            return create.reverse().orElseThrow();
        }
    }

    static DependentItem of(TableName table, Constraint live, Constraint model) {
        Constraint named = live.name().map(model::named).orElse(model);
        return new DependentItem(new CreateConstraint(table, live), new CreateConstraint(table, named));
    }

    static DependentItem of(TableName table, Index live, Index model) {
        return new DependentItem(new CreateIndex(table, live), new CreateIndex(table, model));
    }
}
