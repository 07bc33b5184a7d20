package dev.alembic.internal.script;

import dev.alembic.error.FailedAtException;
import dev.alembic.migration.Migration;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operations;
import dev.alembic.op.Statement;
import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.SqlStatement;
import java.util.Optional;

/** A migration whose two directions are SQL statements, run one by one. */
final class SqlMigration implements Migration {

    private final SqlHeader header;
    private final SqlScript script;

    SqlMigration(SqlHeader header, SqlScript script) {
        this.header = header;
        this.script = script;
    }

    @Override
    public void upgrade(Operations op) {
        run(script.upgrade(), op);
    }

    @Override
    public void downgrade(Operations op) {
        Optional<String> reason = header.irreversible();
        if (reason.isPresent() || script.downgrade().isEmpty()) {
            throw irreversible(reason.filter(text -> !text.isEmpty()).orElse("it has no downgrade"));
        }
        run(script.downgrade().get(), op);
    }

    private void run(ScriptPart half, Operations op) {
        script.forEach(half, statement -> {
            try {
                run(statement, op);
            } catch (RuntimeException e) {
                throw new FailedAtException(script.file(), statement.line(), e);
            }
        });
    }

    private void run(SqlStatement statement, Operations op) {
        op.invoke(new ExecuteSql(Statement.single(statement.text()), header.isTransactional()));
    }
}
