package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.rewrite.TableRewriter;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Table;
import java.util.List;
import java.util.Optional;

/** Applies operations to the draft of a table. */
final class TableEdit extends TableChange<Boolean> {

    private final TableDraft draft;
    private final Naming naming;
    private final ColumnEdits columns;
    private final ConstraintDrops drops;

    TableEdit(TableDraft draft, Dialect dialect, Naming naming) {
        this.draft = draft;
        this.naming = naming;
        this.columns = new ColumnEdits(draft, dialect, naming);
        this.drops = new ConstraintDrops(draft, naming);
    }

    void apply(Operation op) {
        op.accept(this);
    }

    @Override
    Boolean other(Operation op) {
        throw new IllegalStateException(op.describe() + " doesn't change a table's definition.");
    }

    @Override
    public Boolean setTableComment(SetTableComment op) {
        draft.comment(op.comment());
        return true;
    }

    @Override
    public Boolean addColumn(AddColumn op) {
        Column column = naming.named(op.column());
        if (op.ifNotExists() && draft.find(column.name()).isPresent()) {
            return false;
        }
        boolean isBound = column.isPrimaryKey() && column.nullability().isEmpty();
        draft.add(isBound ? column.notNull() : column, op.position());
        Table.constraintsOf(column).forEach(c -> draft.constraints().add(naming.named(c)));
        Table.indexOf(column).ifPresent(index -> draft.indexes().add(naming.named(index)));
        if (column.isPrimaryKey() && draft.primaryKey().isEmpty()) {
            draft.primaryKey(Optional.of(
                    new PrimaryKeyConstraint(Optional.empty(), List.of(column.name()), ConstraintTraits.NONE)));
        }
        return true;
    }

    @Override
    public Boolean dropColumn(DropColumn op) {
        Optional<ColumnDraft> column = draft.find(op.column());
        if (column.isEmpty() && op.ifExists()) {
            return false;
        }
        columns.drop(draft.column(op.column()), op.knownType());
        return true;
    }

    @Override
    public Boolean alterColumn(AlterColumn op) {
        ColumnDraft column = draft.column(op.column());
        for (ColumnChange change : op.changes()) {
            columns.change(column, change, op.existingType());
        }
        return true;
    }

    @Override
    public Boolean createIndex(CreateIndex op) {
        Index index = naming.named(op.index());
        if (op.ifNotExists() && isThere(index)) {
            return false;
        }
        index.columns().forEach(draft::column);
        draft.indexes().add(new TableRewriter(draft.name(), new RenamedColumns(draft)).rewrite(index));
        return true;
    }

    private boolean isThere(Index index) {
        return index.name().stream().anyMatch(name -> draft.indexes().stream().anyMatch(i -> isCalled(i, name)));
    }

    private static boolean isCalled(Index index, Name name) {
        return index.name().filter(name::matches).isPresent();
    }

    @Override
    public Boolean dropIndex(DropIndex op) {
        boolean wasThere = draft.indexes().removeIf(index -> isCalled(index, op.index()));
        if (!wasThere && !op.ifExists()) {
            throw new AlembicException(
                    "Table \"%s\" has no index \"%s\". It has: %s.".formatted(draft.name(), op.index(), names()));
        }
        return wasThere;
    }

    private List<String> names() {
        return draft.indexes().stream()
                .flatMap(i -> i.name().stream())
                .map(Name::text)
                .toList();
    }

    @Override
    public Boolean createConstraint(CreateConstraint op) {
        add(naming.named(op.constraint()), op);
        return true;
    }

    private void add(Constraint constraint, CreateConstraint op) {
        if (constraint.name().isEmpty()) {
            throw new AlembicException("%s: give the constraint a name; without one it can't be dropped any more."
                    .formatted(op.describe()));
        }
        constraint.columns().forEach(draft::column);
        Constraint named = new TableRewriter(draft.name(), new RenamedColumns(draft)).rewrite(constraint);
        if (named instanceof PrimaryKeyConstraint key) {
            draft.primaryKey(Optional.of(key));
        } else {
            draft.constraints().add(named);
        }
    }

    @Override
    public Boolean dropConstraint(DropConstraint op) {
        boolean wasThere = drops.drop(op);
        if (!wasThere && !op.ifExists()) {
            throw drops.missing(op);
        }
        return wasThere;
    }
}
