package dev.alembic.gradle;

import org.gradle.api.Plugin;
import org.gradle.api.Project;
import org.gradle.api.artifacts.Configuration;
import org.gradle.api.plugins.JavaPlugin;
import org.gradle.api.tasks.SourceSet;
import org.gradle.api.tasks.SourceSetContainer;

/**
 * The plugin {@code dev.alembic}: the extension {@code alembic}, the configuration {@code alembic} for
 * JDBC drivers and the like, and a task for each command. With the plugin {@code java} the tasks see what
 * the application sees when it runs; no task asks for the tests to be compiled.
 */
public final class AlembicPlugin implements Plugin<Project> {

    private static final String NAME = "alembic";
    private static final String GROUP = "Alembic";

    /** Made by Gradle. */
    public AlembicPlugin() {}

    @Override
    public void apply(Project project) {
        AlembicExtension extension = project.getExtensions().create(NAME, AlembicExtension.class);
        extension
                .getConfig()
                .convention(project.getLayout().getProjectDirectory().file("alembic.ini"));
        Configuration drivers = project.getConfigurations().create(NAME, configuration -> {
            configuration.setDescription("JDBC drivers, and what else revisions need that the application doesn't.");
            configuration.setCanBeConsumed(false);
        });
        project.getTasks().withType(AlembicTask.class).configureEach(task -> {
            task.setGroup(GROUP);
            task.getDirectory().convention(project.getLayout().getProjectDirectory());
            task.getConfig().convention(extension.getConfig());
            task.getScripts().convention(extension.getScripts());
            task.getUrl().convention(extension.getUrl());
            task.getUser().convention(extension.getUser());
            task.getPassword().convention(extension.getPassword());
            task.getClasspath().from(drivers);
        });
        project.getTasks()
                .withType(SqlTask.class)
                .configureEach(task -> task.getOutput()
                        .convention(project.getLayout().getBuildDirectory().file("alembic/upgrade.sql")));
        project.getTasks()
                .withType(ReportTask.class)
                .configureEach(task -> task.getReports()
                        .convention(project.getLayout().getBuildDirectory().dir("alembic")));
        project.getTasks()
                .withType(PageTask.class)
                .configureEach(task -> task.getOutput()
                        .convention(project.getLayout().getBuildDirectory().file("alembic/report.html")));
        project.getTasks()
                .withType(ModelTask.class)
                .configureEach(task -> task.getSources()
                        .convention(project.getLayout().getProjectDirectory().dir("src/main/java")));
        registerTasks(project);
        project.getPlugins().withType(JavaPlugin.class, java -> seeApplication(project));
    }

    private static void registerTasks(Project project) {
        register(project, "Upgrade", UpgradeTask.class, "Upgrades the database.");
        register(project, "Downgrade", DowngradeTask.class, "Takes the database back to a revision.");
        register(project, "Stamp", StampTask.class, "Says where the database stands, without running anything.");
        register(project, "Current", CurrentTask.class, "Shows where the database stands.");
        register(project, "History", HistoryTask.class, "Shows all revisions, the newest first.");
        register(project, "Heads", HeadsTask.class, "Shows the revisions that no other builds on.");
        register(project, "Branches", BranchesTask.class, "Shows where the history branches.");
        register(project, "Revision", RevisionTask.class, "Writes a revision.");
        register(project, "Merge", MergeTask.class, "Writes a revision that makes all heads one.");
        register(project, "Check", CheckTask.class, "Fails if the database is not as the model is.");
        register(project, "Verify", VerifyTask.class, "Fails unless revisions and database are in order.");
        register(project, "Model", ModelTask.class, "Writes the model of a database that was there first.");
        register(project, "Snapshot", SnapshotTask.class, "Writes the schema of the database beside the revisions.");
        register(project, "Squash", SquashTask.class, "Writes one revision that stands for a range of them.");
        register(project, "Import", ImportTask.class, "Brings the history of another tool along.");
        register(project, "Plan", PlanTask.class, "Tells what an upgrade would run, lock and lose.");
        register(project, "Lint", LintTask.class, "Fails if revisions may lock, lose or not be taken back.");
        register(project, "Test", TestTask.class, "Fails if the way back of a revision doesn't do what it says.");
        register(project, "Report", PageTask.class, "Writes a page to look at: graph, diagrams, differences.");
        register(project, "Sql", SqlTask.class, "Writes the script of an upgrade.");
    }

    private static <T extends AlembicTask> void register(
            Project project, String verb, Class<T> type, String description) {
        project.getTasks().register(NAME + verb, type, task -> task.setDescription(description));
    }

    /** Whoever only upgrades from files can do so before anything is compiled: {@code classpath.setFrom(…)}. */
    private static void seeApplication(Project project) {
        SourceSet main =
                project.getExtensions().getByType(SourceSetContainer.class).getByName(SourceSet.MAIN_SOURCE_SET_NAME);
        project.getTasks()
                .withType(AlembicTask.class)
                .configureEach(task -> task.getClasspath().from(main.getRuntimeClasspath()));
    }
}
