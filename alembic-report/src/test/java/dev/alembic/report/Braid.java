package dev.alembic.report;

import dev.alembic.Alembic;
import dev.alembic.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A history as of a large team: branches that begin and end at any time, tables that point at each other. */
final class Braid {

    private static final int BRANCHES = 6;

    private final Random random = new Random(20261130);
    private final List<String> tips = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    private Braid() {}

    /** Writes so many revisions in SQL, always the same ones. */
    static Alembic in(Path folder, int revisions) {
        Braid braid = new Braid();
        try {
            Path versions = Files.createDirectories(folder.resolve("alembic/versions"));
            for (int number = 0; number < revisions; number++) {
                String id = "r%03d".formatted(number);
                Files.writeString(versions.resolve(id + ".sql"), braid.next(id, number, revisions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Config config = Config.of(folder, Map.of("script_location", "alembic", "url", "jdbc:sqlite:none.db"));
        return Alembic.of(config).build();
    }

    private String next(String id, int number, int revisions) {
        boolean isEnd = number > revisions - 2 * BRANCHES;
        List<String> parents = new ArrayList<>();
        if (tips.size() > 1 && (isEnd || tips.size() > BRANCHES || random.nextInt(8) == 0)) {
            parents.add(tips.remove(random.nextInt(tips.size())));
            parents.add(tips.remove(random.nextInt(tips.size())));
        } else if (!tips.isEmpty()) {
            int tip = random.nextInt(tips.size());
            boolean isFork = !isEnd && random.nextInt(4) == 0;
            parents.add(isFork ? tips.get(tip) : tips.remove(tip));
        }
        tips.add(id);
        String change = parents.size() > 1 ? "" : change(number);
        return "-- revision: %s\n%s-- message: %s\n-- upgrade\n%s\n-- downgrade\nSELECT 1;\n"
                .formatted(
                        id,
                        parents.isEmpty() ? "" : "-- revises: " + String.join(", ", parents) + "\n",
                        change.isEmpty() ? "both come together" : change.replaceAll("[(;].*", ""),
                        change);
    }

    private String change(int number) {
        if (tables.size() > 30 || (!tables.isEmpty() && random.nextInt(3) > 0)) {
            return "ALTER TABLE %s ADD COLUMN attribute_%d NUMERIC(10, 2);"
                    .formatted(tables.get(random.nextInt(tables.size())), number);
        }
        StringBuilder keys = new StringBuilder();
        for (int key = 0; key < 2 && !tables.isEmpty(); key++) {
            String target = tables.get(random.nextInt(tables.size()));
            keys.append(", key%d_id INTEGER REFERENCES %s (id)".formatted(key, target));
        }
        String table = "table_" + number;
        tables.add(table);
        return "CREATE TABLE %s (id INTEGER PRIMARY KEY, name VARCHAR(80)%s);".formatted(table, keys);
    }
}
