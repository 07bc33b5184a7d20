package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Revisions in Java beside the same ones in SQL, on SQLite, in a running JVM. */
final class JavaRevisionsRace {

    private final SmallRevisions revisions;
    private final Path folder;
    private int written;

    JavaRevisionsRace(int number, Path folder) {
        this.revisions = new SmallRevisions(number);
        this.folder = folder;
    }

    Race race() throws IOException {
        Path sql = revisions.forAlembic(folder.resolve("sql"));
        Path java = revisions.forAlembicInJava(folder.resolve("java"));
        return new Race(
                "SQLite, %,d revisions, what they are written in".formatted(revisions.number()),
                "at most 1.2 × SQL; compiled for the first time at most 10 s for 1,000",
                List.of(
                        new Contestant("SQL", () -> upgrade(sql)),
                        new Contestant("Java, compiled before", () -> upgrade(java)),
                        new Contestant("Java, the first time", () -> upgrade(neverSeen()))));
    }

    /** Sources that nobody has compiled before. */
    private Path neverSeen() throws IOException {
        Path scripts = revisions.forAlembicInJava(folder.resolve("new" + written++));
        Path first = scripts.resolve("versions/V%s_step.java".formatted(SmallRevisions.id(0)));
        Files.writeString(first, "// written at " + System.nanoTime() + "\n" + Files.readString(first));
        return scripts;
    }

    private static double upgrade(Path scripts) throws Exception {
        try (Place place = Place.Kind.SQLITE.open();
                Alembic alembic =
                        Alembic.builder().scripts(scripts).url(place.url()).build()) {
            return Contestant.time(() -> alembic.upgrade("head"));
        }
    }
}
