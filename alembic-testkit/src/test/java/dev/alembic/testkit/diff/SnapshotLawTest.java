package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.Snapshot;
import dev.alembic.internal.snapshot.SchemaSnapshot;
import dev.alembic.schema.MetaData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A snapshot holds all that was read: what is read of it is the same, and a model that is in sync with
 * the database is in sync with it. What differs in the database differs in the same way in its snapshot.
 * The switches are those of {@link AutogenerateLawTest}.
 */
class SnapshotLawTest {

    private static final int MODELS = Integer.getInteger("law.models", 20);

    @TempDir
    Path folder;

    static Stream<String> databases() {
        return AutogenerateLawTest.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_snapshot_stands_for_the_database(String name) throws SQLException, IOException {
        long seed = Long.getLong("alembic.seed", 1);
        Files.createDirectories(folder.resolve("versions"));
        try (LawDatabase database = LawDatabase.open(name)) {
            for (int i = 0; i < MODELS; i++) {
                Random random = new Random(seed + i);
                MetaData model = new RandomSchema(random, database.dialect()).model();
                MetaData other = new RandomSchema(random, database.dialect()).model();
                String title = "%s -Dalembic.seed=%d -Dlaw.models=1".formatted(name, seed + i);
                database.run(database.diff(model).upgrade());
                check(database, model, title);
                try (Alembic alembic = alembic(database, other)) {
                    alembic.schemaFiles().snapshot().write();
                    assertThat(detected(alembic.schemaFiles()
                                    .checkSnapshot()
                                    .databases()
                                    .get(0)
                                    .result()))
                            .as(title)
                            .containsExactlyElementsOf(detected(Alembic.compare(database.connection(), other)));
                }
                database.clear();
            }
        }
    }

    private void check(LawDatabase database, MetaData model, String title) throws SQLException {
        try (Alembic alembic = alembic(database, model)) {
            Snapshot snapshot = alembic.schemaFiles().snapshot();
            SchemaSnapshot read =
                    SchemaSnapshot.fromJson(snapshot.json(), getClass().getClassLoader());
            assertThat(read.toJson()).as(title).isEqualTo(snapshot.json());
            assertThat(read.schema().equals(database.inspect())).as(title).isTrue();
            snapshot.write();
            assertThat(alembic.schemaFiles().snapshot().outdated()).as(title).isEmpty();
            assertThat(detected(alembic.schemaFiles()
                            .checkSnapshot()
                            .databases()
                            .get(0)
                            .result()))
                    .as(title)
                    .isEmpty();
        }
    }

    private Alembic alembic(LawDatabase database, MetaData model) {
        return Alembic.builder()
                .scripts(folder)
                .connection(database.connection())
                .model(model)
                .build();
    }

    private static List<String> detected(dev.alembic.comparison.DiffResult result) {
        return result.differences().stream()
                .flatMap(difference -> difference.detected().stream())
                .toList();
    }
}
