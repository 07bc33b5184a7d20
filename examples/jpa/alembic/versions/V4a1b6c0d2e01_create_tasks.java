import static dev.alembic.schema.Dsl.*;
import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * create tasks
 */
@Revision(id = "4a1b6c0d2e01", created = "2026-11-28T18:48:20.741201Z")
class V4a1b6c0d2e01_create_tasks implements Migration {
    @Override
    public void upgrade(Operations op) {
    }

    @Override
    public void downgrade(Operations op) {
    }
}
