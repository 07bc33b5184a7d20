package dev.alembic.internal.batch;

import dev.alembic.internal.rewrite.DefinitionRewriter;
import dev.alembic.schema.Name;

/** Takes columns that are called as they were before the batch for what they are called now. */
final class RenamedColumns extends DefinitionRewriter {

    private final TableDraft draft;

    RenamedColumns(TableDraft draft) {
        this.draft = draft;
    }

    @Override
    public Name rewrite(Name column) {
        return draft.find(column).map(ColumnDraft::name).orElse(column);
    }

    @Override
    public String rewrite(String sql) {
        return sql;
    }
}
