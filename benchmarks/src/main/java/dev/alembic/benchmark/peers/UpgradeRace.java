package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.benchmark.peers.Contestant.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.flywaydb.core.Flyway;

/**
 * An empty database brought to the head of many small migrations, in a running JVM, files read each time.
 */
final class UpgradeRace {

    private final Place.Kind kind;
    private final SmallRevisions revisions;
    private final Path alembic;
    private final Path flyway;
    private final Path liquibase;

    UpgradeRace(Place.Kind kind, int number, Path folder) throws IOException {
        this.kind = kind;
        this.revisions = new SmallRevisions(number);
        this.alembic = revisions.forAlembic(folder.resolve("alembic"));
        this.flyway = revisions.forFlyway(folder.resolve("flyway"));
        this.liquibase = revisions.forLiquibase(folder.resolve("liquibase"));
    }

    private interface Upgrade {
        void run(Place place) throws Exception;
    }

    private Contestant on(String name, Upgrade upgrade) {
        return new Contestant(name, () -> {
            try (Place place = kind.open()) {
                Step step = () -> upgrade.run(place);
                return Contestant.time(step);
            }
        });
    }

    /** A transaction for each migration. */
    Race each() {
        return new Race(
                "%s, %,d migrations, a transaction each".formatted(kind.product, revisions.number()),
                "at most 1.15 × JDBC",
                List.of(jdbc(true), alembic(), flyway(), liquibase()));
    }

    /** As each does it unless told otherwise; the limit in one transaction, where the database can. */
    Race usual() {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(flyway());
        contestants.add(liquibase());
        contestants.add(on("Alembic", place -> upgrade(place, builder -> {})));
        contestants.add(jdbc(!kind.isTransactional()));
        return new Race(
                "%s, %,d migrations, as each does it by itself".formatted(kind.product, revisions.number()),
                "Alembic at most 0.3 × Flyway and Liquibase",
                contestants);
    }

    private Contestant jdbc(boolean commitsEach) {
        List<String> statements = revisions.statements();
        return on("JDBC", place -> {
            try (Connection connection = place.connect()) {
                BareJdbc.run(connection, statements, commitsEach);
            }
        });
    }

    private Contestant alembic() {
        return on("Alembic", place -> upgrade(place, builder -> builder.transactionPerMigration(true)));
    }

    private interface Wish {
        void to(AlembicBuilder builder);
    }

    private void upgrade(Place place, Wish wish) {
        AlembicBuilder builder = Alembic.builder().scripts(alembic).url(place.url());
        wish.to(builder);
        try (Alembic built = builder.build()) {
            built.upgrade("head");
        }
    }

    private Contestant flyway() {
        return on(
                "Flyway",
                place -> Flyway.configure()
                        .dataSource(place.url(), null, null)
                        .locations("filesystem:" + flyway)
                        .load()
                        .migrate());
    }

    private Contestant liquibase() {
        return on(
                "Liquibase",
                place -> Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
                    try (Connection connection = place.connect();
                            Liquibase runner = new Liquibase(
                                    "changelog.sql",
                                    new DirectoryResourceAccessor(liquibase),
                                    DatabaseFactory.getInstance()
                                            .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                        runner.update(new Contexts());
                    }
                }));
    }
}
