package dev.alembic.reflect;

import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;

/** Reads the schema of a live database. */
public interface Inspector {

    /**
     * What the database holds, as far as the filter wants to see it, with a number of queries that
     * doesn't grow with the number of tables.
     *
     * @throws dev.alembic.error.AlembicException if the catalogue can't be read
     */
    MetaData inspect(ObjectFilter filter);
}
