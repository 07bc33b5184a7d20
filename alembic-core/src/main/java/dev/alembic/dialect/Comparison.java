package dev.alembic.dialect;

import dev.alembic.schema.Column;
import dev.alembic.schema.Index;
import dev.alembic.schema.Verdict;

/** Tells whether what a database says about a column means what the model says. */
public interface Comparison {

    /** Compares the types of two columns. */
    Verdict type(Column live, Column model);

    /** Compares the defaults of two columns. */
    Verdict serverDefault(Column live, Column model);

    /** Whether the database made up the name of this index, so that it says nothing. */
    default boolean isGeneratedName(Index index) {
        return index.name().isEmpty();
    }
}
