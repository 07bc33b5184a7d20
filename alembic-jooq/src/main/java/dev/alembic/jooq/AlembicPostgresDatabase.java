package dev.alembic.jooq;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.postgres.PostgresDatabase;

/**
 * Generates from revisions that are run on PostgreSQL, in a new database on the server of the property {@code
 * url}.
 *
 * <p>Without {@code <inputSchema>}, all schemas are generated that aren't the database's own.
 */
public final class AlembicPostgresDatabase extends PostgresDatabase {

    private final RevisedDatabase database = new RevisedDatabase(this, DatabaseKind.POSTGRESQL);

    /** Made by jOOQ. */
    public AlembicPostgresDatabase() {}

    @Override
    protected DSLContext create0() {
        database.make();
        return super.create0();
    }

    @Override
    protected List<SchemaDefinition> getSchemata0() throws SQLException {
        List<SchemaDefinition> schemas = new ArrayList<>(super.getSchemata0());
        schemas.removeIf(schema -> DatabaseKind.isSystemSchema(schema.getName()));
        return schemas;
    }

    @Override
    public void close() {
        database.close();
    }
}
