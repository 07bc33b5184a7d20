package dev.alembic.internal.history;

import dev.alembic.internal.revision.RevisionInfo;
import java.util.List;

/**
 * The downgrade of a revision, written as a revision in SQL, so that what takes it back is known
 * after its file is gone.
 */
public final class RecordedRevision {

    private RecordedRevision() {}

    /**
     * The text.
     *
     * @param statements of the downgrade, each with what ends it
     * @param isTransactional whether they run inside a transaction
     */
    public static String text(RevisionInfo info, List<String> statements, boolean isTransactional) {
        StringBuilder text = new StringBuilder();
        line(text, "revision", info.id());
        line(text, "revises", String.join(", ", info.downRevisions()));
        line(text, "depends_on", String.join(", ", info.dependsOn()));
        line(text, "branch_labels", String.join(", ", info.branchLabels()));
        line(text, "message", info.message());
        if (!isTransactional) {
            line(text, "transactional", "false");
        }
        text.append("-- upgrade\n-- downgrade\n");
        statements.forEach(statement -> text.append(statement).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append("-- ").append(key).append(": ").append(value).append('\n');
        }
    }
}
