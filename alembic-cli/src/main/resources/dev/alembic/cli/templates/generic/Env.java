{{#package}}
package {{package}};

{{/package}}
import dev.alembic.migration.Environment;
{{#includesSchemas}}
import dev.alembic.migration.EnvironmentBuilder;
{{/includesSchemas}}
import dev.alembic.schema.MetaData;

class Env implements Environment {
    @Override
    public MetaData targetMetadata() {
{{#models}}
        return {{models}}.METADATA;
{{/models}}
{{^models}}
        // The one line to change: your model, such as Models.METADATA; source_path in alembic.ini says
        // where its source is.
        return MetaData.EMPTY;
{{/models}}
    }
{{#includesSchemas}}

    @Override
    public void configure(EnvironmentBuilder env) {
        env.includeSchemas(true);
    }
{{/includesSchemas}}
}
