package com.example.shop.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * add email
 */
@Revision(id = "1d7a5f3b9c33", revises = "8c20b9d4e522", created = "2026-11-23T14:05:00Z")
class V1d7a5f3b9c33_add_email implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("customers", column("email", string(200)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("customers", "email");
    }
}
