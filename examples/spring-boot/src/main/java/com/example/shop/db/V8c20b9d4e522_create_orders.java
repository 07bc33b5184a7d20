package com.example.shop.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * create orders
 */
@Revision(id = "8c20b9d4e522", revises = "3e1f0a6c7d11", created = "2026-11-21T10:30:00Z")
class V8c20b9d4e522_create_orders implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("purchase_orders",
                column("id", bigInteger()).identity().primaryKey(),
                column("customer_id", bigInteger()).notNull().references("customers.id"),
                column("total", numeric(12, 2)).notNull());
        op.createIndex("ix_purchase_orders_customer_id", "purchase_orders", "customer_id");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_purchase_orders_customer_id", "purchase_orders");
        op.dropTable("purchase_orders");
    }
}
