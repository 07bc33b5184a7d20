package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import dev.alembic.benchmark.LargeSchema;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;

/**
 * A schema of many tables that is compared with its model and found unchanged, beside what Liquibase needs to
 * read it once.
 *
 * @param tables how many, each of twenty columns with an index, most with a foreign key
 */
record SchemaRace(Place.Kind kind, int tables) {

    private static final int TIMES = 10;

    Race race() {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(on("Liquibase's snapshot", tables, SchemaRace::snapshot));
        contestants.add(on("check", tables, SchemaRace::check));
        contestants.add(on("check, %,d tables".formatted(tables * TIMES), tables * TIMES, SchemaRace::check));
        return new Race(
                "%s, %,d tables, nothing changed".formatted(kind.product, tables),
                "at most 0.1 × Liquibase; ten times as many at most 10.5 × as long",
                contestants);
    }

    private interface Look {
        void at(Place place, LargeSchema schema) throws Exception;
    }

    private Contestant on(String name, int number, Look look) {
        LargeSchema schema = new LargeSchema(number);
        return new Contestant(name, () -> {
            try (Place place = kind.open()) {
                create(place, schema);
                return Contestant.time(() -> look.at(place, schema));
            }
        });
    }

    private static void create(Place place, LargeSchema schema) throws Exception {
        try (Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            schema.model().createAll(connection);
            connection.commit();
        }
    }

    private static void check(Place place, LargeSchema schema) {
        try (Alembic alembic = Alembic.builder()
                .migrations(List.of())
                .allowNoRevisions(true)
                .url(place.url())
                .model(schema.model())
                .build()) {
            if (!alembic.check().isClean()) {
                throw new IllegalStateException("It has changed: " + alembic.check());
            }
        }
    }

    private static void snapshot(Place place, LargeSchema schema) throws Exception {
        try (Connection connection = place.connect()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            SnapshotGeneratorFactory.getInstance()
                    .createSnapshot(CatalogAndSchema.DEFAULT, database, new SnapshotControl(database));
        }
    }
}
