package dev.alembic.schema;

import java.sql.Connection;
import java.util.List;

/**
 * Creates and drops what a model holds: what is behind {@link MetaData#createAll} and {@link
 * MetaData#dropAll}. Found by its {@code META-INF/services} file, since a model itself knows no databases;
 * users call the methods of the model.
 */
public interface SchemaCreator {

    /** Creates what is missing; answers the tables that it has created, in order. */
    List<TableName> createMissing(MetaData model, Connection connection);

    /** Drops what is there; answers the tables that it has dropped, in order. */
    List<TableName> dropExisting(MetaData model, Connection connection);
}
