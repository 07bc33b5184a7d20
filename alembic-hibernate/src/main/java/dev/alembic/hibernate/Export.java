package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.SqlType;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * What an export of a schema needs to know everywhere.
 *
 * @param metadata of all entities
 * @param hibernate Hibernate's dialect
 * @param dialect ours, of the same database
 * @param context for writing SQL
 * @param names what things are called
 * @param types of columns
 */
record Export(
        Metadata metadata,
        org.hibernate.dialect.Dialect hibernate,
        Dialect dialect,
        SqlStringGenerationContext context,
        Names names,
        Types types) {

    static Export of(Metadata metadata, Dialect dialect) {
        Database database = metadata.getDatabase();
        JdbcEnvironment environment = database.getJdbcEnvironment();
        Map<String, Object> settings = database.getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings();
        SqlStringGenerationContext context =
                SqlStringGenerationContextImpl.fromConfigurationMap(environment, database, settings);
        Names names = new Names(dialect, environment, context);
        Map<String, SqlType> named = new NamedEnumerations(names, context).read(database);
        return new Export(metadata, database.getDialect(), dialect, context, names, new Types(dialect.types(), named));
    }

    Database database() {
        return metadata.getDatabase();
    }
}
