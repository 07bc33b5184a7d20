package dev.alembic.batch;

import dev.alembic.schema.Name;

/** Takes columns that are called as they were before the batch for what they are called now. */
final class PresentNames extends SqlChange {

    private final TableDraft draft;

    PresentNames(TableDraft draft) {
        this.draft = draft;
    }

    @Override
    Name in(Name column) {
        return draft.find(column).map(ColumnDraft::name).orElse(column);
    }

    @Override
    String in(String sql) {
        return sql;
    }
}
