package dev.alembic.internal.diff;

import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/** A column on both sides, with what its tables say of it. */
record ColumnPair(TableView liveTable, Column live, TableView modelTable, Column model) {

    TableName table() {
        return liveTable.name();
    }

    /** The column of the model, kept as the database keeps it where it doesn't say how. */
    Column settled() {
        Optional<Boolean> stored = live.asComputed().flatMap(Computed::stored);
        return model.asComputed()
                .filter(computed -> computed.stored().isEmpty() && stored.isPresent())
                .map(computed -> model.serverDefault(new Computed(computed.expression(), stored)))
                .orElse(model);
    }

    /** The same, with another type in the model. */
    ColumnPair ofType(SqlType type) {
        return new ColumnPair(liveTable, live, modelTable, model.type(type));
    }

    String place() {
        return "'" + table() + "." + live.name() + "'";
    }
}
