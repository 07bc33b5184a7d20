package dev.alembic.internal.command;

import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.internal.scratch.ScratchDatabases;
import dev.alembic.internal.scratch.ScratchPlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Where revisions of a project can be tried. */
final class ScratchUrls {

    private static final String NONE = "There is no database to try revisions on. Name an empty one in the"
            + " configuration, for example: test_url = jdbc:postgresql://localhost/scratch";

    private final Project project;

    ScratchUrls(Project project) {
        this.project = project;
    }

    /** What the configuration names. */
    Optional<String> named() {
        return project.config().get("test_url");
    }

    /**
     * What the configuration names, or one in memory.
     *
     * @throws ConfigException if there is none
     */
    String namedOrInMemory() {
        return named().or(this::inMemory).orElseThrow(() -> new ConfigException(NONE));
    }

    /** One in memory that understands the same SQL as the project's database. */
    Optional<String> inMemory() {
        Optional<String> url =
                project.hasGivenConnections() ? given() : project.databaseUrl().map(DatabaseUrl::jdbc);
        return url.flatMap(jdbc -> project.dialects().find(jdbc).flatMap(dialect -> dialect.scratchUrl(jdbc)));
    }

    /** The url of connections that an application gives, as the driver tells it. */
    private Optional<String> given() {
        try (Connection connection = project.connect()) {
            return Optional.ofNullable(connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't say where it is: " + e.getMessage(), e);
        }
    }

    /** Databases that can be made by the pattern that the configuration names. */
    Optional<ScratchPlace> pattern() {
        return named().filter(ScratchPlace::isPattern)
                .map(url -> new ScratchPlace(
                        url,
                        project.config().get("user"),
                        project.config().get("password"),
                        project.config().directory()));
    }

    /** Databases that can be made beside the project's own, on the same server. */
    Optional<ScratchPlace> beside() {
        return project.hasGivenConnections()
                ? Optional.empty()
                : project.databaseUrl().filter(ScratchDatabases::areBeside).map(ScratchPlace::beside);
    }
}
