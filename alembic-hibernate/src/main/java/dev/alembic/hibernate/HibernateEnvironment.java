package dev.alembic.hibernate;

import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.Environment;
import dev.alembic.schema.MetaData;

/**
 * An environment whose model is that of JPA entities.
 *
 * <pre>{@code
 * class Env extends HibernateEnvironment {
 *     @Override
 *     protected HibernateMetaData entities() {
 *         return HibernateMetaData.of(Task.class, Category.class);
 *     }
 * }
 * }</pre>
 */
public abstract class HibernateEnvironment implements Environment {

    /** The entities that the database is made for. */
    protected abstract HibernateMetaData entities();

    @Override
    public MetaData targetMetadata(DatabaseProduct database) {
        return entities().on(database);
    }
}
