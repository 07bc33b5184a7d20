package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.error.RevisionException;
import dev.alembic.internal.revision.Gates;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionRange;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.UpgradePath;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.internal.runtime.TenantSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code upgrade}, {@code downgrade} and {@code stamp} with {@code --sql}: scripts, no database.
 */
public final class ScriptCommand {

    private final Project project;
    private final Optional<String> dialect;
    private final StringBuilder out;

    /**
     * Appends the scripts to {@code out}.
     *
     * @param dialect the database to write for; empty for that of the environment
     */
    public ScriptCommand(Project project, Optional<String> dialect, StringBuilder out) {
        this.project = project;
        this.dialect = dialect;
        this.out = out;
    }

    /** The script from one revision, or base, to another: {@code a:b} or {@code b}. */
    public void upgrade(String target) {
        Ends ends = Ends.of(target);
        List<String> from = from(ends);
        UpgradePath path = project.graph()
                .upgradePath(from, ends.to(), Gates.of(project.config().get("gates")));
        write(from, path.steps());
        Gates.sentences(path.held())
                .forEach(sentence -> out.append("-- ").append(sentence).append("\n"));
    }

    /** The script back: {@code b:a}. */
    public void downgrade(String target) {
        if (!RevisionRange.isRange(target)) {
            throw new ConfigException("downgrade with --sql requires <fromrev>:<torev>");
        }
        Ends ends = Ends.of(target);
        List<String> from = from(ends);
        write(from, project.graph().downgradePath(from, ends.to()));
    }

    /** The script that changes the version table only. */
    public void stamp(List<String> targets) {
        List<Ends> ends = targets.stream().map(Ends::of).toList();
        if (ends.stream().map(Ends::from).distinct().count() > 1) {
            throw new ConfigException(
                    "Stamp operation with --sql only supports a single starting revision at a" + " time");
        }
        List<String> from = from(ends.get(0));
        List<RevisionArgument> to = ends.stream().map(Ends::to).toList();
        write(from, project.graph().stampPath(from, to, false));
    }

    /** The script that creates the version table. */
    public void ensureVersion() {
        write(true, List.of(), List.of());
    }

    private List<String> from(Ends ends) {
        RevisionGraph graph =
                project.graph(ends.from().map(RevisionArgument::text).stream().toList());
        return ends.from().flatMap(graph::resolveOne).map(List::of).orElse(List.of());
    }

    /** A script from base creates the version table, unless there is nothing to enter into it. */
    private void write(List<String> from, List<Step> steps) {
        write(from.isEmpty() && !steps.isEmpty(), from, steps);
    }

    private void write(boolean createsTable, List<String> from, List<Step> steps) {
        List<String> ids =
                steps.stream().flatMap(step -> step.revision().stream()).toList();
        Consumer<Dialect> writer = spoken -> {
            ContextLog.offline(spoken);
            int start = out.length();
            Optional<String> schema = project.tenantSchema();
            schema.ifPresent(name -> out.append(TenantSchema.script(spoken, name, createsTable)));
            new Runs(spoken, project.wishes())
                    .offline(out, createsTable, schema.map(name -> TenantSchema.statement(spoken, name)))
                    .run(from, steps, project.script().load(ids, spoken.lexis()));
            nameEncoding(start, spoken);
        };
        dialect.ifPresentOrElse(
                name -> writer.accept(project.dialects().byName(name)),
                () -> project.offline(url -> writer.accept(project.dialects().byUrl(url))));
    }

    /** A shell that takes its encoding from the locale would read other characters. */
    private void nameEncoding(int start, Dialect spoken) {
        boolean isAscii = out.chars().skip(start).allMatch(c -> c < 128);
        if (!isAscii) {
            spoken.scriptEncoding().ifPresent(line -> out.insert(start, line + "\n\n"));
        }
    }

    /** The ends of a script; from base unless said otherwise. */
    private record Ends(Optional<RevisionArgument> from, RevisionArgument to) {

        static Ends of(String target) {
            if (!RevisionRange.isRange(target)) {
                return new Ends(Optional.empty(), RevisionArgument.parse(target));
            }
            String[] parts = target.split(":", -1);
            if (parts.length != 2 || parts[1].isBlank()) {
                throw new RevisionException(
                        RevisionException.Kind.MALFORMED,
                        "\"%s\" is no range; write <fromrev>:<torev>.".formatted(target),
                        List.of(target));
            }
            Optional<RevisionArgument> from = Optional.of(parts[0].strip())
                    .filter(text -> !text.isEmpty())
                    .map(RevisionArgument::parse);
            return new Ends(from, RevisionArgument.parse(parts[1].strip()));
        }
    }
}
