package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
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
 * @param enumerations that are types of their own
 * @param text what stands in quotes
 */
record Export(
        Metadata metadata,
        org.hibernate.dialect.Dialect hibernate,
        Dialect dialect,
        SqlStringGenerationContext context,
        Names names,
        Types types,
        NamedEnumerations enumerations,
        SqlText text) {

    static Export of(Metadata metadata, Dialect dialect) {
        Database database = metadata.getDatabase();
        JdbcEnvironment environment = database.getJdbcEnvironment();
        Map<String, Object> settings = database.getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings();
        SqlStringGenerationContext context = Qualifiers.context(
                dialect, SqlStringGenerationContextImpl.fromConfigurationMap(environment, database, settings));
        Names names = new Names(dialect, environment, context);
        NamedEnumerations enumerations = NamedEnumerations.of(database, names, context);
        return new Export(
                metadata,
                database.getDialect(),
                dialect,
                context,
                names,
                new Types(dialect, enumerations.types()),
                enumerations,
                new SqlText(dialect.literals()));
    }

    Database database() {
        return metadata.getDatabase();
    }
}
