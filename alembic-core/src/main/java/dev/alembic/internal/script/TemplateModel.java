package dev.alembic.internal.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a template of a revision can use.
 *
 * @param packageName empty for the unnamed package
 */
record TemplateModel(NewRevision revision, String packageName, CreationTime created) {

    private static final int MAX_LINE = 100;

    /**
     * The values by name. All of them can be had one by one; {@code annotation} and {@code header}
     * are the usual ways to put them together.
     */
    Map<String, Object> values(Path file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", revision.id());
        values.put("message", revision.description());
        values.put("created", created.iso());
        values.put("revises", revision.revises());
        values.put("branchLabels", revision.branchLabels());
        values.put("dependsOn", revision.dependsOn());
        values.put("replaces", revision.replaces());
        values.put("gate", revision.gate().orElse(""));
        values.put("package", packageName);
        values.put("className", className(file));
        values.put("doc", DocComment.write(revision.description()));
        values.put("hasDoc", !revision.description().isBlank());
        values.put("annotation", annotation());
        values.put("header", header());
        values.put("staticImports", imports("import static "));
        values.put("imports", imports("import "));
        values.put("upgrade", indented(revision.body().upgrade()));
        values.put("downgrade", indented(revision.body().downgrade()));
        return values;
    }

    /** A class name as near to the file's name as Java allows. */
    private static String className(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
        StringBuilder name = new StringBuilder();
        stem.codePoints().map(c -> isPart(c) ? c : '_').forEach(name::appendCodePoint);
        boolean isLegal =
                Character.isJavaIdentifierStart(name.codePointAt(0)) && javax.lang.model.SourceVersion.isName(name);
        return isLegal ? name.toString() : "V" + name;
    }

    private static boolean isPart(int c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private String annotation() {
        List<String> arguments = new ArrayList<>();
        arguments.add("id = " + JavaLiteral.of(revision.id()));
        add(arguments, "revises", revision.revises());
        add(arguments, "branchLabels", revision.branchLabels());
        add(arguments, "dependsOn", revision.dependsOn());
        add(arguments, "replaces", revision.replaces());
        add(arguments, "gate", revision.gate().stream().toList());
        arguments.add("created = " + JavaLiteral.of(created.iso()));
        String line = "@Revision(" + String.join(", ", arguments) + ")";
        return line.length() <= MAX_LINE ? line : "@Revision(\n        " + String.join(",\n        ", arguments) + ")";
    }

    private static void add(List<String> arguments, String name, List<String> values) {
        if (!values.isEmpty()) {
            arguments.add(name + " = " + JavaLiteral.array(values));
        }
    }

    /** The comment lines at the head of a SQL revision. */
    List<String> header() {
        List<String> lines = new ArrayList<>();
        lines.add("-- revision: " + revision.id());
        addLine(lines, "revises", revision.revises());
        addLine(lines, "branch_labels", revision.branchLabels());
        addLine(lines, "depends_on", revision.dependsOn());
        addLine(lines, "replaces", revision.replaces());
        addLine(lines, "gate", revision.gate().stream().toList());
        lines.addAll(SqlDescription.write(revision.description()));
        lines.add("-- created: " + created.iso());
        if (!revision.body().isTransactional()) {
            lines.add("-- transactional: false");
        }
        return lines;
    }

    private static void addLine(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add("-- " + key + ": " + String.join(", ", values));
        }
    }

    private List<String> imports(String beginning) {
        boolean isStatic = beginning.contains("static");
        return List.copyOf(new TreeSet<>(revision.body().imports().stream()
                .filter(line -> line.startsWith(beginning))
                .filter(line -> isStatic || !line.startsWith("import static "))
                .toList()));
    }

    /** Statements of Java stand two levels deep; blank lines stay empty. */
    private List<String> indented(String body) {
        String indent = revision.kind() == RevisionFile.Kind.JAVA ? "        " : "";
        return body.lines().map(line -> line.isBlank() ? "" : indent + line).toList();
    }
}
