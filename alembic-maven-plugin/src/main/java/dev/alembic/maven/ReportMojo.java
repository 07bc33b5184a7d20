package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a page to look at: the graph of the revisions, diagrams of the schema, what a database has of them. */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ReportMojo extends AbstractAlembicMojo {

    /** The file to write; without it {@code report.html} in the folder of reports. */
    @Parameter(property = "alembic.reportOutput")
    private @Nullable File reportOutput;

    /** What stands above it; the name of the project by default. */
    @Parameter(property = "alembic.title", defaultValue = "${project.name}")
    private String title;

    /** The databases whose SQL is shown, such as {@code postgresql}; without any that of the project's own. */
    @Parameter(property = "alembic.dialects")
    private @Nullable List<String> dialects;

    /** Whether no database is asked. */
    @Parameter(property = "alembic.noDatabase", defaultValue = "false")
    private boolean noDatabase;

    /** Where reports go. */
    @Parameter(defaultValue = "${project.build.directory}/alembic", readonly = true)
    private File reports;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public ReportMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        if (!noDatabase) {
            requireOneDatabase();
        }
        List<String> names = dialects == null ? List.of() : dialects;
        Report report = Report.of(alembic).title(title).dialects(names.toArray(String[]::new));
        Path file = reportOutput == null ? reports.toPath().resolve("report.html") : reportOutput.toPath();
        int revisions = (noDatabase ? report.withoutDatabase() : report).write(file);
        getLog().info("%s shows %d revisions.".formatted(file, revisions));
    }
}
