package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.Plans;
import dev.alembic.plan.PlanFormat;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Tells what an upgrade, or a downgrade, would run, lock and lose; changes nothing. */
@Mojo(
        name = "plan",
        defaultPhase = LifecyclePhase.NONE,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class PlanMojo extends AbstractAlembicMojo {

    /** Where to: {@code heads}, {@code +2}, an id; for a downgrade {@code -1} or {@code base}. */
    @Parameter(property = "alembic.revision", defaultValue = "heads")
    private String revision;

    /** Whether it is the way back that is told. */
    @Parameter(property = "alembic.downgrade", defaultValue = "false")
    private boolean downgrade;

    /** How it is told: {@code text}, which goes to the log, {@code markdown} or {@code json}. */
    @Parameter(property = "alembic.format", defaultValue = "text")
    private String format;

    /** The file to write; without it {@code plan.md} or {@code plan.json} in the folder of reports. */
    @Parameter(property = "alembic.planOutput")
    private @Nullable File planOutput;

    /** Where reports go. */
    @Parameter(defaultValue = "${project.build.directory}/alembic", readonly = true)
    private File reports;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public PlanMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        requireOneDatabase();
        PlanFormat form = Words.constant(PlanFormat.class, "alembic.format", format);
        Plans plans = alembic.plans();
        String text = form.write(downgrade ? plans.downgrade(revision) : plans.upgrade(revision));
        if (form == PlanFormat.TEXT && planOutput == null) {
            text.lines().forEach(getLog()::info);
        } else {
            write(planOutput == null ? file(form) : planOutput.toPath(), text);
        }
    }

    private Path file(PlanFormat form) {
        return reports.toPath().resolve("plan" + form.ending());
    }
}
