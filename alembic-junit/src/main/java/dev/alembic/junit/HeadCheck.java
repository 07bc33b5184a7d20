package dev.alembic.junit;

import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Looks at where the history leads. */
final class HeadCheck {

    private final MigrationProject project;

    HeadCheck(MigrationProject project) {
        this.project = project;
    }

    void singleHead() {
        List<RevisionView> heads = project.files().heads();
        if (heads.size() > 1) {
            Assertions.fail(Texts.list(
                    ("The history has %d heads, so the next revision doesn't know what it builds on."
                                    + " \"alembic merge heads\" makes them one:")
                            .formatted(heads.size()),
                    heads.stream()
                            .map(head -> "%s, %s".formatted(MigrationProject.words(head), head.location()))
                            .toList()));
        }
    }

    void upgrade() {
        try (MigratedDatabase database = project.empty()) {
            database.upgrade("heads");
            CurrentRevisions current = database.alembic().current();
            Assertions.assertTrue(
                    current.onAllHeads(),
                    () -> "After an upgrade to all heads the database stands on "
                            + current.revisions().stream().map(RevisionView::id).toList());
        }
    }
}
