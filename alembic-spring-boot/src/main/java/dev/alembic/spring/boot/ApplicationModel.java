package dev.alembic.spring.boot;

import dev.alembic.migration.Environment;

/**
 * What the database of an application ought to be like, as the application itself knows it; for those
 * who don't say it. Not a bean of the environment's own type, which would stand for Env.java.
 *
 * @param environment that has this model
 */
record ApplicationModel(Environment environment) {}
