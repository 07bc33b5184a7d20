package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.script.RevisionFile;
import java.nio.file.Path;
import java.util.List;

/** A revision file that a command wrote, as the record describes it. */
record CreatedFile(
        String file,
        String location,
        String id,
        List<String> downRevisions,
        List<String> branchLabels,
        List<String> dependsOn,
        String doc) {

    private static final String USUAL = "migrations/versions";

    static CreatedFile of(RevisionFile written, Path directory) {
        RevisionInfo info = written.info();
        Path path = written.path().orElseThrow();
        String folder = directory.relativize(path.getParent()).toString().replace('\\', '/');
        String name = path.getFileName().toString().replaceFirst("\\.\\w+$", "");
        return new CreatedFile(
                name.replaceFirst("^V", ""),
                folder,
                info.id(),
                info.downRevisions(),
                info.branchLabels(),
                info.dependsOn(),
                doc(info));
    }

    static CreatedFile of(JsonNode recorded) {
        return new CreatedFile(
                recorded.path("file").asText(),
                recorded.path("location").asText(USUAL),
                recorded.path("id").asText(),
                Json.texts(recorded.path("down_revisions")),
                Json.texts(recorded.path("branch_labels")),
                Json.texts(recorded.path("depends_on")),
                recorded.path("doc").asText());
    }

    /** Our files say the header lines in the annotation instead of the comment. */
    private static String doc(RevisionInfo info) {
        String header = "Revision ID: %s\nRevises: %s\nCreate Date: %s"
                .formatted(
                        info.id(),
                        String.join(", ", info.downRevisions()),
                        info.created().orElse("").replace('T', ' ').replaceFirst("(Z|\\+00:00)$", ""));
        return info.doc().isEmpty() ? header : info.doc() + "\n\n" + header;
    }
}
