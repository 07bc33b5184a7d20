package com.example.db;

import com.example.model.Models;
import dev.alembic.migration.Environment;
import dev.alembic.schema.MetaData;

public class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
        return Models.METADATA;
    }
}
