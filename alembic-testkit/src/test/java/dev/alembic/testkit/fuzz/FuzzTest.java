package dev.alembic.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testkit.law.LawServer;
import dev.alembic.testkit.law.OurServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten thousand hostile names, defaults, comments and literals: the catalogue has exactly what was
 * given, and nothing else has changed. {@code -Dalembic.seed=N} chooses others.
 */
class FuzzTest {

    private static final int TEXTS = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql", "mariadb"})
    void hostile_texts_are_stored_as_they_are(String name) throws Exception {
        long seed = Long.getLong("alembic.seed", 1);
        System.out.printf("Hostile texts on %s: -Dalembic.seed=%d%n", name, seed);
        HostileTexts texts = new HostileTexts(seed);
        try (LawServer server = OurServers.named(name);
                FuzzedDatabase database = new FuzzedDatabase(server, texts)) {
            while (texts.given() < TEXTS) {
                database.tryOneTable();
            }
            database.checkNothingElseChanged();
        }
        assertThat(texts.given()).isGreaterThanOrEqualTo(TEXTS);
    }
}
