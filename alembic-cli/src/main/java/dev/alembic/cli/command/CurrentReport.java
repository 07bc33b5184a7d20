package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView;
import java.io.IOException;
import java.util.List;

/**
 * What {@code current} has found.
 *
 * @param mustBeOnHeads whether the command fails for those who aren't at all heads
 */
record CurrentReport(boolean mustBeOnHeads) implements TenantReport<CurrentRevisions> {

    @Override
    public List<String> titles() {
        return List.of("AT");
    }

    @Override
    public String outcome(CurrentRevisions current) {
        return current.onAllHeads() ? "at head" : "behind";
    }

    @Override
    public List<String> cells(CurrentRevisions current) {
        List<String> ids = ids(current);
        return List.of(ids.isEmpty() ? "base" : String.join(", ", ids));
    }

    private static List<String> ids(CurrentRevisions current) {
        return current.revisions().stream().map(RevisionView::id).toList();
    }

    @Override
    public boolean isWell(CurrentRevisions current) {
        return current.onAllHeads() || !mustBeOnHeads;
    }

    @Override
    public String complaint(CurrentRevisions current) {
        return "Database is not on all head revisions";
    }

    @Override
    public void write(JsonGenerator json, CurrentRevisions current) throws IOException {
        json.writeBooleanField("on_all_heads", current.onAllHeads());
        Json.writeList(json, "revisions", ids(current));
    }
}
