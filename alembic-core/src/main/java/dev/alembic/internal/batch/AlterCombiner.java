package dev.alembic.internal.batch;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.Operation;
import dev.alembic.sql.AlterAction;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Combines the changes of a table into as few ALTER TABLE statements as can be: {@code
 * ALTER TABLE t ADD COLUMN a INTEGER, DROP COLUMN b}. Their order stays.
 */
final class AlterCombiner {

    private final String table;
    private final boolean joinsRenames;
    private final List<Sql> statements = new ArrayList<>();
    private final List<AlterAction> open = new ArrayList<>();
    private Optional<Operation> source = Optional.empty();
    private AlterConflicts touched = AlterConflicts.NONE;

    /**
     * Joins changes of this table.
     *
     * @param table as it stands in SQL
     * @param joinsRenames whether new names may be among what is joined
     */
    AlterCombiner(String table, boolean joinsRenames) {
        this.table = table;
        this.joinsRenames = joinsRenames;
    }

    /** All statements; they are compiled before any of them is executed. */
    List<Sql> of(List<Operation> operations, DdlCompiler compiler) {
        for (Operation op : operations) {
            AlterConflicts names = AlterConflicts.of(op);
            if (!touched.isCompatible(names)) {
                close();
            }
            compiler.compile(op).forEach(this::add);
            touched = open.isEmpty() ? AlterConflicts.NONE : touched.and(names);
        }
        close();
        return statements;
    }

    private void add(Sql sql) {
        Optional<AlterAction> action = sql.action().filter(any -> sql.transactional() && canJoin(any));
        if (action.isPresent()) {
            source = source.or(() -> Optional.of(sql.source()));
            open.add(action.get());
        } else {
            close();
            statements.add(sql);
        }
    }

    private boolean canJoin(AlterAction action) {
        return action.table().equals(table) && (joinsRenames || !action.isRename());
    }

    private void close() {
        source.ifPresent(first -> statements.add(new Sql(AlterAction.statement(open), first)));
        open.clear();
        source = Optional.empty();
        touched = AlterConflicts.NONE;
    }
}
