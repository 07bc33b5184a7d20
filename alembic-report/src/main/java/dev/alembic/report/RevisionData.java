package dev.alembic.report;

import dev.alembic.RevisionView;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.plan.RehearsedRevision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the page says of a revision beside its SQL and schema. */
final class RevisionData {

    private RevisionData() {}

    /** What its file says, and its place in the graph. */
    static Map<String, Object> of(RevisionView view) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", view.id());
        data.put("message", view.message());
        putUnlessEmpty(data, "text", view.description().equals(view.message()) ? "" : view.description());
        data.put("revises", view.revises());
        putUnlessEmpty(data, "dependsOn", view.dependsOn());
        putUnlessEmpty(data, "labels", view.labels());
        putUnlessEmpty(
                data,
                "marks",
                view.marks().stream()
                        .sorted()
                        .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                        .toList());
        view.created().ifPresent(created -> data.put("created", created));
        return data;
    }

    /** What it does. */
    static Map<String, Object> of(RehearsedRevision revision) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "operations",
                revision.operations().stream().flatMap(RevisionData::lines).toList());
        putUnlessEmpty(
                data,
                "renames",
                revision.read().stream().flatMap(RevisionData::renames).toList());
        putUnlessEmpty(data, "unread", revision.unread());
        return data;
    }

    private static void putUnlessEmpty(Map<String, Object> data, String key, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            data.put(key, value);
        }
    }

    /** A batch with what is in it. */
    private static Stream<String> lines(Operation operation) {
        return operation instanceof BatchAlter batch
                ? Stream.concat(
                        Stream.of(batch.describe()), batch.operations().stream().map(inner -> "  " + inner.describe()))
                : Stream.of(operation.describe());
    }

    /** The table and its new name; or the table, the column and its new name. */
    private static Stream<List<String>> renames(Operation operation) {
        if (operation instanceof RenameTable rename) {
            return Stream.of(List.of(
                    rename.table().toString(),
                    rename.table().sibling(rename.newName()).toString()));
        } else if (operation instanceof BatchAlter batch) {
            return batch.operations().stream().flatMap(RevisionData::renames);
        }
        return operation instanceof AlterColumn alter && !alter.newName().matches(alter.column())
                ? Stream.of(List.of(
                        alter.table().toString(),
                        alter.column().text(),
                        alter.newName().text()))
                : Stream.of();
    }
}
