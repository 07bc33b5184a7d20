package com.example.clinic.db;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.*;
import dev.alembic.op.Operations;

/**
 * types are species, each of its own name
 */
@Revision(id = "3c9d7e1f6a21", revises = "0b1e5a7c2d10", created = "2026-11-11T10:00:00Z")
class V3c9d7e1f6a21_types_are_species implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.renameTable("types", "species");
        op.alterColumn("pets", "type_id", c -> c.rename("species_id"));
        op.createUniqueConstraint("species_name", "species", "name");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("species_name", "species");
        op.alterColumn("pets", "species_id", c -> c.rename("type_id"));
        op.renameTable("species", "types");
    }
}
