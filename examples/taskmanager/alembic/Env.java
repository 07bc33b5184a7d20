import dev.alembic.migration.Environment;
import dev.alembic.schema.MetaData;

class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
        return Models.METADATA;
    }
}
