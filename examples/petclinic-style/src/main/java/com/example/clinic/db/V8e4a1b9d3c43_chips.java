package com.example.clinic.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * chips of pets
 */
@Revision(id = "8e4a1b9d3c43", revises = "5d2f8c0a4b32", created = "2026-11-14T16:20:00Z")
class V8e4a1b9d3c43_chips implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("pets", column("chip", string(15)));
        op.createUniqueConstraint("pets_chip", "pets", "chip");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("pets_chip", "pets");
        op.dropColumn("pets", "chip");
    }
}
