import static dev.alembic.schema.Dsl.*;

import dev.alembic.schema.MetaData;

/** What the database of the task manager should look like. */
public final class Models {

    public static final MetaData METADATA =
            metaData(
                    table("tasks",
                            column("id", integer()).primaryKey(),
                            column("title", string(200)).notNull(),
                            column("completed", bool()).notNull().serverDefault(sql("false")),
                            column("created_at", dateTime()).serverDefault(now()),
                            column("priority", string(20)).notNull().serverDefault("medium")));

    private Models() {}
}
