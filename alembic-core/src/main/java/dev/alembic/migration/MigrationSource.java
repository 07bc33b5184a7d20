package dev.alembic.migration;

import java.util.Collection;
import java.util.Map;

/** Where migrations come from when they must run: sources, SQL files, a classpath. */
@FunctionalInterface
public interface MigrationSource {

    /**
     * Loads migrations, compiling what has to be compiled in one go.
     *
     * @param revisionIds full ids, each of them known
     * @return id to migration, one for each id asked for
     * @throws dev.alembic.error.AlembicException if one of them can't be compiled or loaded
     */
    Map<String, Migration> load(Collection<String> revisionIds);
}
