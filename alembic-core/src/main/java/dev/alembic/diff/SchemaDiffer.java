package dev.alembic.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.MetaData;

/**
 * Finds what would make a database as a model is. Pure: the same input gives the same output.
 *
 * @see <a href="https://alembic.sqlalchemy.org/en/latest/api/autogenerate.html">compare_metadata,
 *     produce_migrations</a>
 */
public final class SchemaDiffer {

    private final Dialect dialect;
    private final DiffSettings settings;

    /** Compares as the dialect and the settings say. */
    public SchemaDiffer(Dialect dialect, DiffSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
    }

    /**
     * The differences.
     *
     * @param live what the inspector found, without the version table
     * @param model what it ought to be
     */
    public DiffResult diff(MetaData live, MetaData model) {
        throw new AssertionError(dialect.name() + settings + live + model);
    }
}
