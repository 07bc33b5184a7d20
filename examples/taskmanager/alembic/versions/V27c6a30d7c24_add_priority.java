import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * add priority
 */
@Revision(id = "27c6a30d7c24", revises = "1975ea83b712", created = "2026-11-22T09:30:00Z")
class V27c6a30d7c24_add_priority implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("tasks", column("priority", string(20)).notNull().serverDefault("medium"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("tasks", "priority");
    }
}
