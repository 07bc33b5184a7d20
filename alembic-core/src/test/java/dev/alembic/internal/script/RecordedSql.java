package dev.alembic.internal.script;

import dev.alembic.migration.Migration;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.op.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs migrations and writes down the SQL they execute. */
final class RecordedSql {

    private final List<ExecuteSql> executed = new ArrayList<>();

    /** What a direction of a migration executes. */
    static RecordedSql of(Migration migration, BiConsumer<Migration, Operations> direction) {
        RecordedSql recorded = new RecordedSql();
        direction.accept(migration, new Operations(recorded::add));
        return recorded;
    }

    private void add(Operation operation) {
        executed.add((ExecuteSql) operation);
    }

    /** The statements. */
    List<String> texts() {
        return executed.stream()
                .map(sql -> ((Statement.Raw) sql.statement()).text())
                .toList();
    }

    /** Whether all of them may run in a transaction. */
    boolean isTransactional() {
        return executed.stream().allMatch(ExecuteSql::isTransactional);
    }
}
