package com.example.shop.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * order status, and no customer without email
 */
@Revision(id = "f05c1b7a2d55", revises = "6b94e2c8f044", created = "2026-11-25T08:45:00Z")
class Vf05c1b7a2d55_order_status implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.alterColumn("customers", "email", c -> c.notNull());
        op.addColumn("purchase_orders",
                column("status", string(10))
                        .notNull()
                        .serverDefault("OPEN")
                        .check("status in ('OPEN','PAID')"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("purchase_orders", "status");
        op.alterColumn("customers", "email", c -> c.nullable());
    }
}
