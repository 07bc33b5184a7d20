package com.example.model;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.MetaData;

public final class Models {
    public static final MetaData METADATA = metaData(table("tasks",
            column("id", integer()).primaryKey(),
            column("title", string(80))));
}
