package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.flywaydb.core.Flyway;

/** An upgrade in one transaction of PostgreSQL at the end of a link with 5 ms there and back. */
final class LinkRace {

    private static final double MILLIS = 5;

    private final SmallRevisions revisions;
    private final Path alembic;
    private final Path flyway;

    LinkRace(int number, Path folder) throws IOException {
        this.revisions = new SmallRevisions(number);
        this.alembic = revisions.forAlembic(folder.resolve("alembic"));
        this.flyway = revisions.forFlyway(folder.resolve("flyway"));
    }

    private interface Upgrade {
        void run(String url) throws Exception;
    }

    private static Contestant over(String name, Upgrade upgrade) {
        return new Contestant(name, () -> {
            try (TestDatabase database = TestServers.postgresql().freshDatabase("link");
                    DelayedLink link = new DelayedLink(database.host(), database.port(), MILLIS)) {
                String url =
                        database.jdbcUrl().replace(database.host() + ":" + database.port(), "127.0.0.1:" + link.port());
                return Contestant.time(() -> upgrade.run(Place.withLogin(url, database)));
            }
        });
    }

    Race race() {
        List<String> statements = revisions.statements();
        return new Race(
                "PostgreSQL behind a link of 5 ms, %,d migrations in one transaction".formatted(revisions.number()),
                "at most 1.2 × JDBC",
                List.of(
                        over("JDBC", url -> {
                            try (Connection connection = DriverManager.getConnection(url)) {
                                BareJdbc.run(connection, statements, false);
                            }
                        }),
                        over("Alembic", url -> {
                            try (Alembic built =
                                    Alembic.builder().scripts(alembic).url(url).build()) {
                                built.upgrade("head");
                            }
                        }),
                        over(
                                "Flyway, grouped",
                                url -> Flyway.configure()
                                        .dataSource(url, null, null)
                                        .locations("filesystem:" + flyway)
                                        .group(true)
                                        .load()
                                        .migrate())));
    }
}
