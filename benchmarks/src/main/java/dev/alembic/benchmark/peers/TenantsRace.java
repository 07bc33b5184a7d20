package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Tenants in schemas of one PostgreSQL, each brought through the same few migrations. */
final class TenantsRace {

    private static final int MIGRATIONS = 20;

    private static final int AT_ONCE = 4;

    private final List<String> tenants = new ArrayList<>();
    private final Path alembic;
    private final Path flyway;

    TenantsRace(int number, Path folder) throws IOException {
        for (int i = 0; i < number; i++) {
            tenants.add("tenant_%04d".formatted(i));
        }
        SmallRevisions revisions = new SmallRevisions(MIGRATIONS);
        this.alembic = revisions.forAlembic(folder.resolve("alembic"));
        this.flyway = revisions.forFlyway(folder.resolve("flyway"));
    }

    Race race() {
        return new Race(
                "PostgreSQL, %,d tenants, %d migrations each".formatted(tenants.size(), MIGRATIONS),
                "",
                List.of(
                        on("Flyway, one after the other", this::flyway),
                        on("Alembic, one after the other", place -> alembic(place, 1)),
                        on("Alembic, %d at once".formatted(AT_ONCE), place -> alembic(place, AT_ONCE))));
    }

    private interface Upgrade {
        void run(Place place) throws Exception;
    }

    private Contestant on(String name, Upgrade upgrade) {
        return new Contestant(name, () -> {
            try (Place place = Place.Kind.POSTGRESQL.open()) {
                create(place);
                return Contestant.time(() -> upgrade.run(place));
            }
        });
    }

    private void create(Place place) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            for (String tenant : tenants) {
                statement.execute("CREATE SCHEMA " + tenant);
            }
        }
    }

    private void flyway(Place place) {
        for (String tenant : tenants) {
            Flyway.configure()
                    .dataSource(place.url(), null, null)
                    .schemas(tenant)
                    .locations("filesystem:" + flyway)
                    .load()
                    .migrate();
        }
    }

    private void alembic(Place place, int atOnce) {
        try (Alembic built = Alembic.builder()
                .scripts(alembic)
                .url(place.url())
                .setting("tenants", String.join(" ", tenants))
                .build()) {
            if (!built.tenants().parallel(atOnce).upgrade("head").isSuccessful()) {
                throw new IllegalStateException("A tenant has failed.");
            }
        }
    }
}
