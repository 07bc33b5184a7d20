package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Replays transcripts of the command line: FORMAT-revisions-cli.md, section 4. */
final class CliReplayer implements CaseReplayer {

    @Override
    public String kind() {
        return "cli";
    }

    @Override
    public List<Difference> replay(JsonNode recorded) throws Exception {
        Path directory = Files.createTempDirectory("alembic-cli-replay").toRealPath();
        try {
            CliWorkspace workspace = new CliWorkspace(directory, recorded);
            workspace.prepare();
            CliOutcome ours = CliOutcome.of(workspace, recorded);
            return compare(recorded, ours);
        } finally {
            delete(directory);
        }
    }

    private static List<Difference> compare(JsonNode recorded, CliOutcome ours) {
        List<Difference> differences = new CliComparison(recorded, ours).differences();
        for (JsonNode accepted : recorded.path("also_accept")) {
            ObjectNode other = recorded.deepCopy();
            other.setAll((ObjectNode) accepted);
            if (new CliComparison(other, ours).differences().isEmpty()) {
                return List.of();
            }
        }
        return differences;
    }

    private static void delete(Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = new ArrayList<>(files.toList());
            deepestFirst.sort(Comparator.reverseOrder());
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
