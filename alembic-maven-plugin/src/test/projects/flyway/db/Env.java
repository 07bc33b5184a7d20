import static dev.alembic.schema.Dsl.*;

import dev.alembic.migration.Environment;
import dev.alembic.schema.MetaData;

class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
        return metaData(table(
                "tasks", column("id", integer()).primaryKey(), column("title", text()), column("owner", string(50))));
    }
}
