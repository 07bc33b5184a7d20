package dev.alembic.jooq;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.mysql.MySQLDatabase;

/**
 * Generates from revisions that are run on MySQL, in a new database on the server of the property {@code
 * url}. Its name is no part of the generated code, for which the property {@code outputSchema} may say
 * another one; {@code <inputSchema>} says nothing.
 */
public final class AlembicMySQLDatabase extends MySQLDatabase {

    private final NamelessDatabase database = new NamelessDatabase(this, DatabaseKind.MYSQL);

    /** Made by jOOQ. */
    public AlembicMySQLDatabase() {}

    @Override
    protected DSLContext create0() {
        database.make();
        return super.create0();
    }

    @Override
    protected List<SchemaDefinition> getSchemata0() throws SQLException {
        return database.only(super.getSchemata0());
    }

    @Override
    protected Map<Definition, String> getSources0() throws SQLException {
        return database.renamed(super.getSources0());
    }

    @Deprecated
    @Override
    public String getOutputSchema(String inputSchema) {
        return database.outputSchema();
    }

    @Override
    public String getOutputSchema(String inputCatalog, String inputSchema) {
        return database.outputSchema();
    }

    @Override
    public void close() {
        database.close();
    }
}
