package com.example.embedded;

import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.MetaData;

/** What the application expects of its database. */
final class Models {

    static final MetaData METADATA = metaData(table(
            "tasks",
            column("id", integer()).primaryKey(),
            column("title", string(200)).notNull(),
            column("due", date())));

    private Models() {}
}
