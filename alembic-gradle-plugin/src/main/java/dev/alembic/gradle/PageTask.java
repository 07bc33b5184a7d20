package dev.alembic.gradle;

import dev.alembic.Alembic;
import dev.alembic.report.Report;
import java.nio.file.Path;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.options.Option;
import org.gradle.work.DisableCachingByDefault;

/** Writes a page to look at: the graph of the revisions, diagrams of the schema, what a database has of them. */
@DisableCachingByDefault(because = "a database is no file")
public abstract class PageTask extends AlembicTask {

    /** Made by Gradle. */
    public PageTask() {
        getNoDatabase().convention(false);
        getTitle().convention("Schema history");
    }

    /** The file to write, {@code build/alembic/report.html} by default. */
    @Internal
    public abstract RegularFileProperty getOutput();

    /** What stands above it. */
    @Internal
    @Option(option = "title", description = "What stands above it.")
    public abstract Property<String> getTitle();

    /** The databases whose SQL is shown; without any that of the project's own. */
    @Internal
    @Option(option = "dialect", description = "A database whose SQL is shown, such as postgresql; may be repeated.")
    public abstract ListProperty<String> getDialects();

    /** Whether no database is asked. */
    @Internal
    @Option(option = "no-database", description = "Asks no database.")
    public abstract Property<Boolean> getNoDatabase();

    @Override
    void run(Alembic alembic) {
        boolean isOffline = getNoDatabase().get();
        if (!isOffline) {
            requireOneDatabase();
        }
        Report report = Report.of(alembic)
                .title(getTitle().get())
                .dialects(getDialects().get().toArray(String[]::new));
        Path file = getOutput().get().getAsFile().toPath();
        int revisions = (isOffline ? report.withoutDatabase() : report).write(file);
        show("%s shows %d revisions.".formatted(file, revisions));
    }
}
