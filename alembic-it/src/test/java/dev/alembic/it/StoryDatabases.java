package dev.alembic.it;

import dev.alembic.testserver.Shell;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The databases of one run of a story; each is new and empty when it is first asked for. */
final class StoryDatabases implements AutoCloseable {

    private final DatabaseKind kind;
    private final Path folder;
    private final Map<String, TestDatabase> onServer = new HashMap<>();

    StoryDatabases(DatabaseKind kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    /** The url as a user writes it into the configuration; the story's own database has no name. */
    String url(String name) {
        return kind == DatabaseKind.SQLITE
                ? "jdbc:sqlite:" + file(name)
                : onServer(name).url();
    }

    /** The url as JDBC takes it, with user and password for databases on a server. */
    List<String> jdbc(String name) {
        if (kind == DatabaseKind.SQLITE) {
            return List.of(url(name));
        }
        TestDatabase database = onServer(name);
        return List.of(database.jdbcUrl(), database.user(), database.password());
    }

    Connection connect(String name) throws SQLException {
        return kind == DatabaseKind.SQLITE
                ? DriverManager.getConnection("jdbc:sqlite:" + file(name))
                : onServer(name).connect();
    }

    /** The database's own shell; absent if it isn't installed. */
    Optional<Shell> shell(String name) {
        return kind == DatabaseKind.SQLITE ? Shell.of(file(name)) : Shell.of(onServer(name));
    }

    private Path file(String name) {
        return folder.resolve((name.isEmpty() ? "app" : name) + ".db");
    }

    private TestDatabase onServer(String name) {
        return onServer.computeIfAbsent(name, key -> server().freshDatabase("story_" + key));
    }

    private TestServer server() {
        return kind == DatabaseKind.POSTGRESQL ? TestServers.postgresql() : TestServers.mariadb();
    }

    @Override
    public void close() {
        onServer.values().forEach(TestDatabase::close);
    }
}
