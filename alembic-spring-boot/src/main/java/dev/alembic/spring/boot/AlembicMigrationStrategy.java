package dev.alembic.spring.boot;

import dev.alembic.Alembic;

/**
 * What the application does with its database when it starts, instead of what {@code
 * alembic.on-startup} says; a bean.
 */
@FunctionalInterface
public interface AlembicMigrationStrategy {

    /** Called once for each {@code Alembic}, before anything else uses the database. */
    void migrate(Alembic alembic);
}
