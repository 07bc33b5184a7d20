package dev.alembic.batch;

import dev.alembic.dialect.DdlCompiler;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Combines the changes of a table into as few ALTER TABLE statements as can be: {@code
 * ALTER TABLE t ADD COLUMN a INTEGER, DROP COLUMN b}. Their order stays.
 */
final class AlterCombiner {

    private static final String RENAME = "RENAME ";

    private final String begin;
    private final boolean joinsRenames;
    private final List<Sql> statements = new ArrayList<>();
    private final List<Sql> open = new ArrayList<>();
    private AlterConflicts touched = AlterConflicts.NONE;

    /**
     * Joins changes of this table.
     *
     * @param table as it stands in SQL
     * @param joinsRenames whether new names may be among what is joined
     */
    AlterCombiner(String table, boolean joinsRenames) {
        this.begin = "ALTER TABLE " + table + " ";
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
        boolean isAlter = sql.text().startsWith(begin) && sql.transactional();
        if (isAlter && (joinsRenames || !sql.text().startsWith(RENAME, begin.length()))) {
            open.add(sql);
        } else {
            close();
            statements.add(sql);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            statements.add(joined());
            open.clear();
        }
        touched = AlterConflicts.NONE;
    }

    private Sql joined() {
        List<String> actions =
                open.stream().map(sql -> sql.text().substring(begin.length())).toList();
        return new Sql(begin + String.join(", ", actions), open.get(0).source());
    }
}
