package dev.alembic.jooq;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.h2.H2Database;

/**
 * Generates from revisions that are run on H2, in memory if the property {@code url} says nothing else.
 *
 * <p>Without {@code <inputSchema>}, all schemas are generated that aren't the database's own.
 */
public final class AlembicH2Database extends H2Database {

    private final RevisedDatabase database = new RevisedDatabase(this, DatabaseKind.H2);

    /** Made by jOOQ. */
    public AlembicH2Database() {}

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
