import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * create customers
 */
@Revision(id = "1a", created = "2026-01-01T00:00:00Z")
class V1a_create_customers implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("customers",
                column("id", integer()).primaryKey(),
                column("name", string(100)).notNull(),
                column("email", string(200)).unique());
        op.createTable("orders",
                column("id", integer()).primaryKey(),
                column("customer_id", integer()).notNull().references("customers.id"),
                column("total", numeric(10, 2)).serverDefault("0"));
        op.createIndex("orders_by_customer", "orders", "customer_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("orders");
        op.dropTable("customers");
    }
}
