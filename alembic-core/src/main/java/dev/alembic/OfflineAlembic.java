package dev.alembic;

import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.RehearsalCommand;
import dev.alembic.internal.command.ScriptCommand;
import dev.alembic.plan.RehearsedRevision;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes scripts instead of running migrations, and says what they do; connects to nothing. A script holds
 * whole statements in the words of one database, ready for its shell.
 */
public final class OfflineAlembic {

    private final ProjectDefinition definition;
    private final Optional<String> dialect;

    OfflineAlembic(ProjectDefinition definition, Optional<String> dialect) {
        this.definition = definition;
        this.dialect = dialect;
    }

    /**
     * The script of an upgrade.
     *
     * @param from where the database stands: an id, {@code base}
     * @param to where it is to go: an id, {@code head}, {@code heads}
     */
    public String upgrade(String from, String to) {
        return upgrade(from + ":" + to);
    }

    /**
     * The script of an upgrade.
     *
     * @param range {@code a:b}, or {@code b} for an upgrade from base
     */
    public String upgrade(String range) {
        return script(command -> command.upgrade(range));
    }

    /**
     * The script of a downgrade.
     *
     * @param from where the database stands
     * @param to where it is to go: an id, {@code base}
     */
    public String downgrade(String from, String to) {
        return downgrade(from + ":" + to);
    }

    /**
     * The script of a downgrade.
     *
     * @param range {@code b:a}
     */
    public String downgrade(String range) {
        return script(command -> command.downgrade(range));
    }

    /** The script that says where the database stands: {@code b}, or {@code a:b} if it stands on a. */
    public String stamp(String... revisions) {
        return script(command -> command.stamp(List.of(revisions)));
    }

    /** The script that creates the version table. */
    public String ensureVersion() {
        return script(ScriptCommand::ensureVersion);
    }

    /** The dialect that it speaks, such as {@code postgresql}. */
    public String dialect() {
        return dialect.orElseGet(() -> new Project(definition).usualDialect().name());
    }

    /**
     * What each revision does, and the tables that there are then, in the order in which an upgrade would run
     * them on an empty database.
     *
     * @throws dev.alembic.error.AlembicException if a revision can't be compiled
     */
    public List<RehearsedRevision> revisions() {
        return new RehearsalCommand(new Project(definition), dialect).run();
    }

    private String script(Consumer<ScriptCommand> work) {
        StringBuilder out = new StringBuilder();
        work.accept(new ScriptCommand(new Project(definition), dialect, out));
        return out.toString();
    }
}
