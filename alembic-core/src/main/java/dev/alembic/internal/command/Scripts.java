package dev.alembic.internal.command;

import dev.alembic.dialect.Dialects;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.script.ScriptDirectory;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a project's files, once for all commands that share it. Safe for use by several
 * threads.
 */
public final class Scripts {

    private final ProjectDefinition definition;
    private final Lock turn = new ReentrantLock();
    private @Nullable ScriptDirectory directory;
    private @Nullable RevisionGraph graph;
    private @Nullable Dialects dialects;

    /** The files of this project; each is read when it is first asked for. */
    public Scripts(ProjectDefinition definition) {
        this.definition = definition;
    }

    /** Is held by the one who works on a database that can't stand several. */
    Lock turn() {
        return turn;
    }

    /** The script directory. */
    synchronized ScriptDirectory directory() {
        if (directory == null) {
            directory = ScriptDirectory.open(
                    definition.config(), definition.classes(), definition.migrations(), definition.allowsNoRevisions());
        }
        return directory;
    }

    /** The graph of the revisions in the script directory. */
    synchronized RevisionGraph graph() {
        if (graph == null) {
            graph = RevisionGraph.of(directory().infos());
        }
        return graph;
    }

    /** The dialects that the program or {@code classpath} brings. */
    synchronized Dialects dialects() {
        if (dialects == null) {
            dialects = Dialects.load(definition.classes().loader());
        }
        return dialects;
    }
}
