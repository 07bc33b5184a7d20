package dev.alembic.imports.source;

/** Another tool that keeps the history of a schema. */
public interface ForeignTool {

    /**
     * Reads its files and what it says in the database, and makes revisions of them. Writes nothing.
     *
     * @throws dev.alembic.error.AlembicException if what is there isn't in order
     */
    ImportPlan read(ImportRequest request);
}
