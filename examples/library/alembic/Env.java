import dev.alembic.migration.*;
import dev.alembic.schema.MetaData;

class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
        return Library.METADATA;
    }
}
