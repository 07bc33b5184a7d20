package dev.alembic.internal.command;

import dev.alembic.config.TextFile;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.TableStatistics;
import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.internal.script.AtomicFile;
import dev.alembic.internal.snapshot.StatisticsText;
import dev.alembic.plan.DatabaseStatistics;
import dev.alembic.plan.TableStatistic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** {@code stats}: how large a database is and how fast, for plans elsewhere. Only reads it. */
public final class StatisticsCommand {

    private final Project project;

    /** Looks at the database of this project. */
    public StatisticsCommand(Project project) {
        this.project = project;
    }

    /**
     * What is known of it.
     *
     * @throws ConfigException if the environment opens no connection, or several
     */
    public DatabaseStatistics run() {
        List<DatabaseStatistics> taken = new ArrayList<>();
        project.online(connection -> taken.add(of(connection)));
        if (taken.size() != 1) {
            throw new ConfigException(("The environment opens %d connections, and statistics are those of one database:"
                            + " let it open the one to read, by an argument (-x) for example.")
                    .formatted(taken.size()));
        }
        return taken.get(0);
    }

    private DatabaseStatistics of(Connection connection) {
        Dialect dialect = project.dialect(connection);
        TableStatistics statistics = dialect.statistics(connection);
        Runs runs = new Runs(dialect, project.settings());
        return new DatabaseStatistics(
                PlanCommand.product(connection),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                statistics.all().stream().map(StatisticsCommand::table).toList(),
                statistics.longestTransactions(),
                new Pace(project, dialect, statistics).of(runs.history(connection)));
    }

    private static TableStatistic table(TableStatistics.NamedSize one) {
        return new TableStatistic(
                one.table().schemaText(),
                one.table().text(),
                one.size().rows(),
                one.size().bytes(),
                one.size().indexBytes());
    }

    /**
     * Reads what was written to a file.
     *
     * @throws ConfigException if it can't be read, or is no such file
     */
    public static DatabaseStatistics read(Path file) {
        try {
            return StatisticsText.read(TextFile.read(file));
        } catch (IOException e) {
            throw new ConfigException(
                    "Can't read \"%s\". \"alembic stats --export FILE\" writes such a file.".formatted(file), e);
        } catch (ConfigException e) {
            throw e;
        } catch (AlembicException e) {
            throw new ConfigException(
                    "\"%s\" can't be used: %s \"alembic stats --export FILE\" writes such a file."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /**
     * Writes it to a file.
     *
     * @throws ConfigException if it can't be written
     */
    public static void write(DatabaseStatistics statistics, Path file) {
        try {
            AtomicFile.replace(file, StatisticsText.write(statistics).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ConfigException("Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
