package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.lint.LintFormat;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintScope;
import dev.alembic.lint.Severity;
import java.util.List;
import java.util.Optional;
import org.gradle.api.GradleException;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Fails if rules find in revisions what may lock, lose or not be taken back. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class LintTask extends ReportTask {

    /** Made by Gradle. */
    public LintTask() {
        getNoDatabase().convention(false);
        getFailOn().convention("warning");
    }

    /** Which revisions: {@code a:b} or an id; absent for what isn't merged, or is pending. */
    @Internal
    @Option(
            option = "range",
            description = "Which revisions: a:b or an id; otherwise what isn't merged, or is pending.")
    public abstract Property<String> getRange();

    /** Whether no database is asked. */
    @Internal
    @Option(option = "no-database", description = "Asks no database.")
    public abstract Property<Boolean> getNoDatabase();

    /** The database to look for if none is asked. */
    @Internal
    @Option(option = "dialect", description = "With --no-database: looks for this database, such as postgresql.")
    public abstract Property<String> getDialect();

    /** From when on a finding fails the build. */
    @Internal
    @Option(option = "fail-on", description = "Fails if something matters at least so much: note, warning, error.")
    public abstract Property<String> getFailOn();

    @Override
    void run(Alembic alembic) {
        boolean isOffline = getNoDatabase().get();
        if (!isOffline) {
            requireOneDatabase();
        }
        LintFormat form = format(LintFormat.class);
        Severity least = constant(Severity.class, "--fail-on", getFailOn().get());
        List<LintResult> results = alembic.plans().lint(scope(isOffline));
        if (form != LintFormat.TEXT) {
            write(
                    report("lint" + form.ending()),
                    form.write(results, alembic.plans().rules()));
        }
        LintFormat.TEXT.write(results, List.of()).lines().forEach(this::show);
        results.forEach(result -> show(result.summary()));
        if (results.stream().anyMatch(result -> result.has(least))) {
            throw new GradleException(
                    "Lint found what has to be mended, or to be allowed by a comment (alembic:allow CODE reason).");
        }
    }

    private LintScope scope(boolean isOffline) {
        Optional<String> dialect = Optional.ofNullable(getDialect().getOrNull());
        if (dialect.isPresent() && !isOffline) {
            throw new GradleException("--dialect is for --no-database; a database says itself what it is.");
        }
        return new LintScope(Optional.ofNullable(getRange().getOrNull()), isOffline, dialect);
    }
}
