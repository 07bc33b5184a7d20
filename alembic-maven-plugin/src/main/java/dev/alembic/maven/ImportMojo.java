package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.imports.Importer;
import dev.alembic.imports.Tool;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Brings the history of another tool along: its migrations become revisions. */
@Mojo(
        name = "import",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ImportMojo extends AbstractAlembicMojo {

    /** The tool: {@code flyway}, {@code liquibase}, {@code alembic} or {@code sql}. */
    @Parameter(property = "alembic.tool", required = true)
    private String tool;

    /** The folder of its migrations, or its project. */
    @Parameter(property = "alembic.from", defaultValue = "${project.basedir}")
    private File from;

    /** The tool's settings, if they aren't where they usually are. */
    @Parameter(property = "alembic.toolSettings")
    private @Nullable File toolSettings;

    /** Values for placeholders. */
    @Parameter
    private @Nullable Map<String, String> placeholders;

    /** Whether the database is asked how far that tool came, and stamped. */
    @Parameter(property = "alembic.database", defaultValue = "true")
    private boolean database;

    /** Whether it is only said what would be written. */
    @Parameter(property = "alembic.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public ImportMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        if (database) {
            requireOneDatabase();
        }
        Importer importer = new Importer(tool(), request(alembic));
        ImportPlan plan = importer.plan();
        if (dryRun) {
            importer.draft(plan).forEach(one -> getLog().info("Would write " + one.file()));
        } else {
            importer.write(plan).forEach(one -> getLog().info("Wrote " + one.file()));
        }
        plan.notes().forEach(getLog()::warn);
        if (!dryRun && importer.stamp(plan)) {
            getLog().info("Stamped at "
                    + String.join(", ", plan.standing().orElseThrow().heads()));
        } else if (database && plan.standing().isEmpty()) {
            getLog().info("The database has no history of %s, so nothing is stamped.".formatted(tool));
        }
    }

    private Tool tool() throws MojoFailureException {
        return Tool.named(tool)
                .orElseThrow(() -> new MojoFailureException("alembic.tool is one of %s, not \"%s\"."
                        .formatted(
                                Stream.of(Tool.values()).map(Tool::toString).collect(Collectors.joining(", ")), tool)));
    }

    private ImportRequest request(Alembic alembic) {
        return new ImportRequest(
                alembic,
                from.toPath(),
                Optional.ofNullable(toolSettings).map(File::toPath),
                placeholders == null ? Map.of() : placeholders,
                database,
                Optional.empty());
    }
}
