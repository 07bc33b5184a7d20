package com.example.shop.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * create customers
 */
@Revision(id = "3e1f0a6c7d11", created = "2026-11-20T09:00:00Z")
class V3e1f0a6c7d11_create_customers implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("customers",
                column("id", bigInteger()).identity().primaryKey(),
                column("full_name", string(100)).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("customers");
    }
}
