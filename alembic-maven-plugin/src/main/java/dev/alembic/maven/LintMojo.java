package dev.alembic.maven;

import dev.alembic.Alembic;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintFormat;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintScope;
import dev.alembic.lint.Severity;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Fails the build if rules find in revisions what may lock, lose or not be taken back. */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class LintMojo extends AbstractAlembicMojo {

    /** Which revisions: {@code a:b} or an id; without it what isn't merged, or is pending. */
    @Parameter(property = "alembic.range")
    private @Nullable String range;

    /** Whether no database is asked. */
    @Parameter(property = "alembic.noDatabase", defaultValue = "false")
    private boolean noDatabase;

    /** With {@code noDatabase}: the database to look for, such as {@code postgresql}. */
    @Parameter(property = "alembic.dialect")
    private @Nullable String dialect;

    /** From when on a finding fails the build: {@code note}, {@code warning} or {@code error}. */
    @Parameter(property = "alembic.failOn", defaultValue = "warning")
    private String failOn;

    /** What is written beside the log: {@code markdown}, {@code json}, {@code sarif}, {@code junit}, {@code github}. */
    @Parameter(property = "alembic.format", defaultValue = "text")
    private String format;

    /** The file to write; without it {@code lint} with the ending of the format in the folder of reports. */
    @Parameter(property = "alembic.lintOutput")
    private @Nullable File lintOutput;

    /** Where reports go. */
    @Parameter(defaultValue = "${project.build.directory}/alembic", readonly = true)
    private File reports;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public LintMojo() {}

    @Override
    void run(Alembic alembic) throws MojoFailureException {
        if (!noDatabase) {
            requireOneDatabase();
        }
        LintFormat form = Words.constant(LintFormat.class, "alembic.format", format);
        Severity least = Words.constant(Severity.class, "alembic.failOn", failOn);
        List<LintResult> results = alembic.plans().lint(scope());
        if (form != LintFormat.TEXT || lintOutput != null) {
            write(
                    lintOutput == null ? reports.toPath().resolve("lint" + form.ending()) : lintOutput.toPath(),
                    form.write(results, alembic.plans().rules()));
        }
        results.forEach(this::tell);
        if (results.stream().anyMatch(result -> result.has(least))) {
            throw new MojoFailureException(
                    "Lint found what has to be mended, or to be allowed by a comment (alembic:allow CODE reason).");
        }
    }

    private LintScope scope() throws MojoFailureException {
        if (dialect != null && !noDatabase) {
            throw new MojoFailureException(
                    "alembic.dialect is for alembic.noDatabase; a database says itself what it is.");
        }
        return new LintScope(Optional.ofNullable(range), noDatabase, Optional.ofNullable(dialect));
    }

    private void tell(LintResult result) {
        for (LintFinding finding : result.findings()) {
            LintResult alone = new LintResult(result.revisions(), List.of(finding), result.isOffline());
            LintFormat.TEXT.write(List.of(alone), List.of()).lines().forEach(line -> tell(finding.severity(), line));
        }
        getLog().info(result.summary());
    }

    private void tell(Severity severity, String line) {
        switch (severity) {
            case NOTE -> getLog().info(line);
            case WARNING -> getLog().warn(line);
            case ERROR -> getLog().error(line);
        }
    }
}
