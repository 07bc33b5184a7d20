package dev.alembic.internal.script;

import dev.alembic.internal.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The list of compiled revisions that a jar carries, so that nobody has to scan it: one line each,
 * fields between tabs, in the order of the class names.
 */
final class RevisionIndex {

    /** Where it lies in a jar or folder of classes. */
    static final String RESOURCE = "META-INF/alembic/revisions";

    private static final int FIELDS = 7;
    private static final int FIELDS_WITH_GATE = 9;
    private static final Comparator<RevisionFile> ORDER =
            Comparator.comparing(RevisionIndex::simpleName).thenComparing(RevisionFile::name);

    private RevisionIndex() {}

    /** The text of an index. */
    static String write(Collection<RevisionFile> revisions) {
        StringBuilder text = new StringBuilder();
        revisions.stream().sorted(ORDER).forEach(each -> text.append(line(each)).append('\n'));
        return text.toString();
    }

    /** The revisions of an index; lines that are none are passed over. */
    static List<RevisionFile> read(String text) {
        List<RevisionFile> revisions = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] fields = line.split("\t", -1);
            if (fields.length >= FIELDS && fields.length <= FIELDS_WITH_GATE) {
                revisions.add(revision(fields));
            }
        }
        return revisions;
    }

    /** A compiled revision. */
    static RevisionFile compiled(String className, RevisionInfo info) {
        return new RevisionFile(info, RevisionFile.Kind.CLASS, Optional.empty(), className);
    }

    private static String simpleName(RevisionFile revision) {
        return revision.name().substring(revision.name().lastIndexOf('.') + 1);
    }

    private static String line(RevisionFile revision) {
        RevisionInfo info = revision.info();
        boolean hasMore = !info.replaces().isEmpty() || info.gate().isPresent();
        String replaced = hasMore ? "\t" + escape(String.join(",", info.replaces())) : "";
        String gate = info.gate().map(name -> "\t" + escape(name)).orElse("");
        return String.join(
                        "\t",
                        revision.name(),
                        escape(info.id()),
                        escape(String.join(",", info.downRevisions())),
                        escape(String.join(",", info.branchLabels())),
                        escape(String.join(",", info.dependsOn())),
                        escape(info.created().orElse("")),
                        escape(info.doc()))
                + replaced
                + gate;
    }

    private static RevisionFile revision(String[] fields) {
        String doc = unescape(fields[6]);
        return compiled(
                fields[0],
                new RevisionInfo(
                        unescape(fields[1]),
                        list(fields[2]),
                        list(fields[4]),
                        list(fields[3]),
                        doc.lines().findFirst().orElse(""),
                        doc,
                        Optional.of(unescape(fields[5])).filter(created -> !created.isEmpty()),
                        fields[0],
                        fields.length > FIELDS ? list(fields[FIELDS]) : List.of(),
                        fields.length == FIELDS_WITH_GATE
                                ? Optional.of(unescape(fields[FIELDS_WITH_GATE - 1]))
                                : Optional.empty()));
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : List.of(unescape(field).split(","));
    }

    private static String escape(String field) {
        return field.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    private static String unescape(String field) {
        return field.indexOf('\\') < 0 ? field : field.translateEscapes();
    }
}
