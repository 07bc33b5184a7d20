package dev.alembic.spring.boot.shop.db;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;

/** create customers */
@Revision(id = "aaaa")
class CreateCustomers implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "customers",
                column("id", integer()).primaryKey(),
                column("name", string(100)).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("customers");
    }
}
