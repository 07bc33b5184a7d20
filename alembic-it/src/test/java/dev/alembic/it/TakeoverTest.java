package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas with much in them, taken over: the model is in sync, the baseline makes the same in an empty
 * database, and what drops all tables has a way back to all of it.
 */
class TakeoverTest {

    /** Roles stay: somebody may have had them before. */
    private static final Pattern ROLES = Pattern.compile("^(CREATE ROLE|GRANT \"\\w+\" TO) ");

    @TempDir
    private Path folder;

    /** On which databases: all, or one of them. */
    private static final String ON = System.getProperty("takeover.on", "");

    static Stream<Arguments> schemas() throws IOException {
        try (Stream<Path> files = Files.list(TakenDatabase.SCHEMAS)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d.*\\.sql")).sorted().toList().stream()
                    .flatMap(file -> Arrays.stream(TakenDatabase.values())
                            .filter(kind -> kind.toString().contains(ON))
                            .map(kind -> Arguments.of(kind, file)));
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_taken_over_whole(TakenDatabase kind, Path schema) throws Exception {
        try (TakenDatabase.Places databases = kind.places(folder)) {
            databases.execute(statements(schema, kind.toString()));
            List<String> before = databases.catalogue("");
            alembic("init", "--from-database", databases.url(""), "alembic");
            alembic("check");
            makesTheSameInACopy(databases, before);
            comesBackAfterAllIsDropped(databases, before);
        }
    }

    private void makesTheSameInACopy(TakenDatabase.Places databases, List<String> before) throws Exception {
        String text = Files.readString(folder.resolve("alembic.ini"));
        Files.writeString(
                folder.resolve("copy.ini"), text.replaceAll("(?m)^url = .*$", "url = " + databases.url("copy")));
        alembic("-c", "copy.ini", "upgrade", "head");
        assertThat(databases.catalogue("copy")).containsExactlyInAnyOrderElementsOf(before);
        if (Boolean.getBoolean("takeover.whole")) {
            goesDownAndUpAgain(databases, before);
        }
    }

    private void goesDownAndUpAgain(TakenDatabase.Places databases, List<String> before) throws Exception {
        alembic("-c", "copy.ini", "downgrade", "base");
        assertThat(databases.catalogue("copy").stream()
                        .filter(line -> !ROLES.matcher(line).find()))
                .containsExactlyElementsOf(databases.catalogue("empty"));
        alembic("-c", "copy.ini", "upgrade", "head");
        assertThat(databases.catalogue("copy")).containsExactlyInAnyOrderElementsOf(before);
    }

    private void comesBackAfterAllIsDropped(TakenDatabase.Places databases, List<String> before) throws Exception {
        Path environment = folder.resolve("alembic/Env.java");
        Files.writeString(environment, Files.readString(environment).replace("Models.METADATA", "MetaData.EMPTY"));
        alembic("revision", "--autogenerate", "-m", "nothing");
        alembic("upgrade", "head");
        alembic("downgrade", "-1");
        assertThat(databases.catalogue("")).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Those for this database, between empty lines; a line names the databases of what follows. */
    private static List<String> statements(Path schema, String database) throws IOException {
        List<String> statements = new ArrayList<>();
        boolean isConcerned = true;
        for (String part : Files.readString(schema).split("\n\n")) {
            String statement = part;
            if (part.startsWith("-- on: ")) {
                isConcerned = part.lines().findFirst().orElseThrow().contains(database);
                statement = part.substring(part.indexOf('\n') + 1);
            }
            if (isConcerned && !statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    private void alembic(String... arguments) {
        AlembicCommand.Outcome outcome = new InProcess().run(List.of(arguments), folder, Map.of());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
