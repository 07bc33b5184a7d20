{{#package}}
package {{package}};

{{/package}}
import dev.alembic.migration.Environment;
import dev.alembic.schema.MetaData;

class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
        return MetaData.EMPTY; // the one line to change: your model, such as Models.METADATA
    }
}
