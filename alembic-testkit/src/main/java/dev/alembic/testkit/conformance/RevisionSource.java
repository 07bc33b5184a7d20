package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A recorded revision as a Java source file. */
final class RevisionSource {

    private static final String HEADER = "(?s)(^|\n\n)Revision ID: .*?\nRevises: .*?\nCreate Date: .*$";

    private final JsonNode revision;

    RevisionSource(JsonNode revision) {
        this.revision = revision;
    }

    /** File name and class name; what Java does not allow becomes an underscore. */
    String className() {
        String name = revision.path("file").asText();
        StringBuilder legal = new StringBuilder("V");
        name.codePoints().map(c -> Character.isJavaIdentifierPart(c) ? c : '_').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    String text() {
        return "import dev.alembic.migration.*;\nimport dev.alembic.op.Operations;\n\n"
                + comment()
                + annotation()
                + "class %s implements Migration {%n".formatted(className())
                + method("upgrade", "upgrade_sql")
                + method("downgrade", "downgrade_sql")
                + "}\n";
    }

    private String doc() {
        return revision.path("doc").asText();
    }

    private String comment() {
        String doc = doc().replaceFirst(HEADER, "").strip();
        if (doc.isEmpty()) {
            return "";
        }
        return doc.lines()
                .map(line -> (" * " + line.replace("*/", "*&#47;")).stripTrailing())
                .collect(Collectors.joining("\n", "/**\n", "\n */\n"));
    }

    private String annotation() {
        List<String> arguments = new ArrayList<>();
        arguments.add("id = " + literal(revision.path("id").asText()));
        add(arguments, "revises", "down_revisions");
        add(arguments, "branchLabels", "branch_labels");
        add(arguments, "dependsOn", "depends_on");
        if (doc().contains("Create Date: ")) {
            String date = revision.path("create_date").asText().replace(' ', 'T');
            arguments.add("created = " + literal(date));
        }
        return "@Revision(" + String.join(", ", arguments) + ")\n";
    }

    private void add(List<String> arguments, String name, String key) {
        if (!revision.path(key).isEmpty()) {
            arguments.add(StreamSupport.stream(revision.path(key).spliterator(), false)
                    .map(value -> literal(value.asText()))
                    .collect(Collectors.joining(", ", name + " = {", "}")));
        }
    }

    private String method(String name, String key) {
        String body = StreamSupport.stream(revision.path(key).spliterator(), false)
                .map(sql -> "        op.execute(%s);%n".formatted(literal(sql.asText())))
                .collect(Collectors.joining());
        return "    @Override%n    public void %s(Operations op) {%n%s    }%n".formatted(name, body);
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
