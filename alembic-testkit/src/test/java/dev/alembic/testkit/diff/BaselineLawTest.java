package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.schema.MetaData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The baseline of a database makes the same on an empty one, and its way back leaves nothing. The
 * switches are those of {@link AutogenerateLawTest}.
 */
class BaselineLawTest {

    private static final int MODELS = Integer.getInteger("law.models", 20);

    /** MariaDB's index for a foreign key has whatever name the server gave it. */
    private static final Pattern SERVERS_INDEX = Pattern.compile("(mariadb|mysql)_index=[^,}]*");

    @TempDir
    Path folder;

    static Stream<String> databases() {
        return AutogenerateLawTest.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_baseline_makes_what_was_there(String name) throws SQLException, IOException {
        long seed = Long.getLong("alembic.seed", 1);
        try (LawDatabase database = LawDatabase.open(name)) {
            for (int i = 0; i < MODELS; i++) {
                MetaData model = new RandomSchema(new Random(seed + i), database.dialect()).model();
                String title = "%s -Dalembic.seed=%d -Dlaw.models=1".formatted(name, seed + i);
                database.run(database.diff(model).upgrade());
                List<String> before = schema(database);
                Path scripts = folder.resolve(String.valueOf(i));
                Files.createDirectories(scripts.resolve("versions"));
                try (Alembic alembic = Alembic.builder()
                        .scripts(scripts)
                        .connection(database.connection())
                        .build()) {
                    Path file = alembic.baseline(
                                    revision -> revision.message("baseline").sql())
                            .revisions()
                            .get(0)
                            .file();
                    database.clear();
                    alembic.upgrade("head");
                    assertThat(Alembic.compare(database.connection(), model).differences())
                            .as("%s%n%s".formatted(title, Files.readString(file)))
                            .isEmpty();
                    assertThat(schema(database)).as(title).containsExactlyElementsOf(before);
                    alembic.downgrade("base");
                    assertThat(schema(database)).as(title).isEmpty();
                }
                database.clear();
            }
        }
    }

    /** A line for each thing, but the version table and the journal beside it. */
    private static List<String> schema(LawDatabase database) {
        return database.inspect().tables().stream()
                .filter(table -> !table.name().text().toLowerCase(Locale.ROOT).startsWith("alembic_"))
                .flatMap(table -> Stream.concat(
                        Stream.of(table.withItems(List.of()).toString()),
                        table.items().stream().map(item -> table.name() + ": " + item)))
                .map(line -> SERVERS_INDEX.matcher(line).replaceAll("index"))
                .sorted()
                .toList();
    }
}
