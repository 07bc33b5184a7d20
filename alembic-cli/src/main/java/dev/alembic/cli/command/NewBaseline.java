package dev.alembic.cli.command;

import dev.alembic.Baseline;
import dev.alembic.RevisionBuilder;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import java.util.function.Consumer;

/** Writes the first revision of a database that was there before, and says what is in it. */
final class NewBaseline {

    private NewBaseline() {}

    /** Writes it. */
    static void write(Session session, Consumer<RevisionBuilder> wishes) {
        Baseline baseline = session.alembic().baseline(wishes);
        Console console = session.console();
        baseline.revisions().forEach(one -> NewRevision.report(console, one));
        if (!baseline.definitions().isEmpty()) {
            console.note("In it as SQL: %s.".formatted(String.join(", ", baseline.definitions())));
        }
        if (!baseline.leftOut().isEmpty()) {
            console.note("Not in it, since the database doesn't say how to make it: %s. Add it by op.execute."
                    .formatted(String.join(", ", baseline.leftOut())));
        }
    }
}
