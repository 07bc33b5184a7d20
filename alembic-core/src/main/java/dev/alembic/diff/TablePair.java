package dev.alembic.diff;

import dev.alembic.schema.TableName;

/**
 * A table of the database and the same table of the model.
 *
 * @param live as the database has it
 * @param model as it ought to be
 */
record TablePair(TableView live, TableView model) {

    TableName name() {
        return live.name();
    }
}
