package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A database that is at the head already, in a running JVM: with few revisions and with many. */
final class PendingRace {

    private static final int FEW = 10;

    /** Of a thousand, ten thousand. */
    private static final int TIMES = 10;

    private final int many;
    private final Path folder;

    PendingRace(int number, Path folder) {
        this.many = number * TIMES;
        this.folder = folder;
    }

    Race race() throws IOException {
        Path few = new SmallRevisions(FEW).forAlembic(folder.resolve("few"));
        Path all = new SmallRevisions(many).forAlembic(folder.resolve("many"));
        return new Race(
                "SQLite, nothing to do",
                "",
                List.of(at("%d revisions".formatted(FEW), few, FEW), at("%,d revisions".formatted(many), all, many)));
    }

    private static Contestant at(String name, Path scripts, int number) {
        return new Contestant(name, () -> {
            try (Place place = Place.Kind.SQLITE.open();
                    Alembic stamping = on(scripts, place)) {
                stamping.stamp(SmallRevisions.id(number - 1));
                return Contestant.time(() -> {
                    try (Alembic alembic = on(scripts, place)) {
                        alembic.upgrade("head");
                    }
                });
            }
        });
    }

    private static Alembic on(Path scripts, Place place) {
        return Alembic.builder().scripts(scripts).url(place.url()).build();
    }
}
