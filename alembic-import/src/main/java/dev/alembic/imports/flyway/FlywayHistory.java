package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.flyway.FlywayFile.Kind;
import dev.alembic.imports.flyway.FlywayFile.Language;
import dev.alembic.imports.source.ForeignTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Flyway's own table says has run, compared with the files. */
final class FlywayHistory {

    private static final String DESCRIPTION = "description";

    private final Map<FlywayVersion, Map<String, String>> versions = new TreeMap<>();
    private final Map<String, Map<String, String>> repeatables = new HashMap<>();
    private Optional<FlywayVersion> baseline = Optional.empty();

    private FlywayHistory() {}

    /**
     * Reads the rows in the order in which Flyway wrote them.
     *
     * @throws ConfigException if one of them says that a migration failed
     */
    static FlywayHistory of(ForeignTable table) {
        FlywayHistory history = new FlywayHistory();
        table.rows().forEach(history::accept);
        history.versions.values().forEach(FlywayHistory::requireSuccess);
        history.repeatables.values().forEach(FlywayHistory::requireSuccess);
        return history;
    }

    private void accept(Map<String, String> row) {
        Optional<FlywayVersion> version =
                Optional.ofNullable(row.get("version")).flatMap(FlywayVersion::parse);
        String type = row.getOrDefault("type", "");
        if (type.equals("SCHEMA") || row.getOrDefault("installed_rank", "0").startsWith("-")) {
            return;
        } else if (type.startsWith("UNDO") || type.equals("DELETE")) {
            version.ifPresentOrElse(versions::remove, () -> repeatables.remove(row.get(DESCRIPTION)));
        } else if (type.endsWith("BASELINE")) {
            baseline = version;
        } else if (version.isPresent()) {
            versions.put(version.get(), row);
        } else {
            repeatables.put(row.getOrDefault(DESCRIPTION, ""), row);
        }
    }

    private static void requireSuccess(Map<String, String> row) {
        if (!row.getOrDefault("success", "true").toLowerCase(Locale.ROOT).matches("1|t|true|y|yes")) {
            throw new ConfigException(("\"%s\" has failed in this database, says Flyway. Put the database right, let"
                            + " \"flyway repair\" forget the failure, and import again.")
                    .formatted(row.getOrDefault("script", row.getOrDefault(DESCRIPTION, "?"))));
        }
    }

    /** Whether nothing has run. */
    boolean isEmpty() {
        return versions.isEmpty() && repeatables.isEmpty() && baseline.isEmpty();
    }

    /** The newest version that has run or counts as if it had; empty if none has. */
    Optional<FlywayVersion> newest() {
        List<FlywayVersion> all = new ArrayList<>(versions.keySet());
        baseline.ifPresent(all::add);
        return all.stream().max(FlywayVersion::compareTo);
    }

    /** Whether a migration has run or counts as if it had. */
    boolean hasRun(FlywayVersion version) {
        return baseline.filter(version::isAtMost).isPresent() || versions.containsKey(version);
    }

    /** Whether a repeatable migration has run as it is now. */
    boolean hasRun(FlywayFile repeatable, int checksum) {
        Map<String, String> row = repeatables.get(repeatable.description());
        return row != null && String.valueOf(checksum).equals(row.getOrDefault("checksum", String.valueOf(checksum)));
    }

    /**
     * Refuses files that aren't what has run.
     *
     * @throws ConfigException if one has gone or has changed, naming all of them
     */
    void verify(FlywayFiles files, FlywayText texts) {
        List<String> gone = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        versions.forEach((version, row) -> {
            Optional<FlywayFile> file = files.find(Kind.VERSIONED, version);
            String name = "%s (%s)".formatted(version.text(), row.getOrDefault("script", "?"));
            if (file.isEmpty()) {
                gone.add(name);
            } else if (file.get().language() == Language.SQL && isChanged(file.get(), row, texts)) {
                changed.add(name);
            }
        });
        if (!gone.isEmpty()) {
            throw new ConfigException(
                    ("These have run in this database, and there is no file of them: %s. Put them back,"
                                    + " or let \"flyway repair\" forget them.")
                            .formatted(String.join(", ", gone)));
        } else if (!changed.isEmpty()) {
            throw new ConfigException(("These have been changed since they ran in this database: %s. Put back what ran,"
                            + " or let \"flyway repair\" accept them as they are.")
                    .formatted(String.join(", ", changed)));
        }
    }

    private static boolean isChanged(FlywayFile file, Map<String, String> row, FlywayText texts) {
        String kept = row.get("checksum");
        return kept != null && !kept.equals(String.valueOf(FlywayChecksum.of(texts.raw(file))));
    }
}
