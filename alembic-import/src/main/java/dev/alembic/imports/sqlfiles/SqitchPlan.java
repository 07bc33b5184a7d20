package dev.alembic.imports.sqlfiles;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order of changes that Sqitch keeps.
 *
 * @param project the project's name
 * @param changes in their order
 */
record SqitchPlan(String project, List<Change> changes) {

    static final String FILE = "sqitch.plan";

    private static final Pattern CHANGE =
            Pattern.compile("([^\\s@#%\\[][^\\s\\[]*)\\s*(?:\\[([^]]*)])?\\s*(\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z)?\\s*"
                    + "([^#]*?)\\s*(?:#\\s*(.*))?");

    /**
     * A change.
     *
     * @param name its name
     * @param message what its author noted, or its name
     * @param planned when it was planned
     * @param deploy the script there
     * @param revert the script back, if there is one
     */
    record Change(String name, String message, Optional<Instant> planned, Path deploy, Optional<Path> revert) {}

    /**
     * Reads the plan in a folder.
     *
     * @throws ConfigException if a change has no script, or was reworked
     */
    static SqitchPlan read(Path folder) {
        String project = "";
        List<Change> changes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String raw : SourceFiles.text(folder.resolve(FILE)).lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("%project=")) {
                project = line.substring("%project=".length());
            }
            Matcher change = CHANGE.matcher(line);
            if (!line.isEmpty() && "%@#".indexOf(line.charAt(0)) < 0 && change.matches()) {
                requireNew(change.group(1), names);
                changes.add(change(folder, change));
            }
        }
        return new SqitchPlan(project, changes);
    }

    private static void requireNew(String name, Set<String> names) {
        if (!names.add(name)) {
            throw new ConfigException(("\"%s\" stands twice in %s, since it was reworked. Give the second one a name of"
                            + " its own, in the plan and of its scripts, and import again.")
                    .formatted(name, FILE));
        }
    }

    private static Change change(Path folder, Matcher line) {
        String name = line.group(1);
        Path deploy = folder.resolve("deploy").resolve(name + ".sql");
        if (!Files.isRegularFile(deploy)) {
            throw new ConfigException("\"%s\" stands in %s, and there is no \"%s\".".formatted(name, FILE, deploy));
        }
        Path revert = folder.resolve("revert").resolve(name + ".sql");
        String note = line.group(5);
        return new Change(
                name,
                note == null || note.isBlank() ? name : note.strip(),
                time(line.group(3)),
                deploy,
                Files.isRegularFile(revert) ? Optional.of(revert) : Optional.empty());
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
