package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.imports.Importer;
import dev.alembic.imports.Tool;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradle.api.GradleException;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.MapProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Brings the history of another tool along: its migrations become revisions. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class ImportTask extends AlembicTask {

    /** Made by Gradle. */
    public ImportTask() {
        getFrom().convention("");
        getDatabase().convention(true);
        getListOnly().convention(false);
    }

    /** The tool: {@code flyway}, {@code liquibase}, {@code alembic} or {@code sql}. */
    @Internal
    @Option(option = "tool", description = "flyway, liquibase, alembic or sql.")
    public abstract Property<String> getTool();

    /** The folder of its migrations, or its project; that of the build by default. */
    @Internal
    @Option(option = "from", description = "The folder of its migrations, or its project.")
    public abstract Property<String> getFrom();

    /** The tool's settings, if they aren't where they usually are. */
    @Internal
    public abstract RegularFileProperty getSettings();

    /** Values for placeholders. */
    @Internal
    public abstract MapProperty<String, String> getPlaceholders();

    /** Whether the database is asked how far that tool came, and stamped. */
    @Internal
    public abstract Property<Boolean> getDatabase();

    /** Whether it is only said what would be written. */
    @Internal
    @Option(option = "list-only", description = "Only says what would be written.")
    public abstract Property<Boolean> getListOnly();

    @Override
    void run(Alembic alembic) {
        if (getDatabase().get()) {
            requireOneDatabase();
        }
        Importer importer = new Importer(tool(), request(alembic));
        ImportPlan plan = importer.plan();
        if (getListOnly().get()) {
            importer.draft(plan).forEach(one -> show("Would write " + one.file()));
        } else {
            importer.write(plan).forEach(one -> show("Wrote " + one.file()));
        }
        plan.notes().forEach(getLogger()::warn);
        if (!getListOnly().get() && importer.stamp(plan)) {
            show("Stamped at " + String.join(", ", plan.standing().orElseThrow().heads()));
        } else if (getDatabase().get() && plan.standing().isEmpty()) {
            show("The database has no history of %s, so nothing is stamped."
                    .formatted(getTool().get()));
        }
    }

    private Tool tool() {
        return Tool.named(getTool().getOrElse("")).orElseThrow(() -> {
            String tools = Stream.of(Tool.values()).map(Tool::toString).collect(Collectors.joining(", "));
            return new GradleException("Whose history? Say it by --tool, which is one of %s.".formatted(tools));
        });
    }

    private ImportRequest request(Alembic alembic) {
        return new ImportRequest(
                alembic,
                getDirectory().get().getAsFile().toPath().resolve(getFrom().get()),
                Optional.ofNullable(getSettings().getOrNull())
                        .map(file -> file.getAsFile().toPath()),
                getPlaceholders().get(),
                getDatabase().get(),
                Optional.empty());
    }
}
