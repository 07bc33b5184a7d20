package dev.alembic.imports.python;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.python.PythonLines.Line;
import dev.alembic.imports.python.PythonValue.Items;
import dev.alembic.imports.python.PythonValue.Name;
import dev.alembic.imports.python.PythonValue.Text;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A revision file of Python's Alembic. */
final class PythonRevision {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?s)(revision|down_revision|branch_labels|depends_on)\\s*(?::[^=]*)?=\\s*(.*)");
    private static final Pattern FUNCTION = Pattern.compile("(?s)def\\s+(\\w+)\\s*\\(.*");
    private static final Pattern BOOKKEEPING = Pattern.compile("(Revision ID|Revises|Create Date)\\s*:.*");
    private static final Pattern DATE = Pattern.compile("Create Date\\s*:\\s*(\\S+)[ T](\\S+)");

    private final Path file;
    private final Map<String, PythonValue> values = new HashMap<>();
    private final Map<String, List<Line>> functions = new HashMap<>();
    private final String doc;

    private PythonRevision(Path file) {
        this.file = file;
        List<Line> lines = PythonLines.of(SourceFiles.text(file));
        this.doc = lines.isEmpty() ? "" : doc(lines.get(0).text());
        read(lines);
    }

    /** The revision in a file; empty if it holds none. */
    static Optional<PythonRevision> read(Path file) {
        PythonRevision revision = new PythonRevision(file);
        return revision.values.get("revision") instanceof Text ? Optional.of(revision) : Optional.empty();
    }

    private static String doc(String line) {
        try {
            return line.matches("(?s)[rRuU]?[\"'].*") && PythonParser.parse(line) instanceof Text text
                    ? text.value()
                    : "";
        } catch (UntranslatableException e) {
            return "";
        }
    }

    private void read(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher assignment = ASSIGNMENT.matcher(line.text());
            Matcher function = FUNCTION.matcher(line.text());
            if (line.indent() == 0 && assignment.matches()) {
                values.put(assignment.group(1), literal(assignment.group(2)));
            } else if (line.indent() == 0 && function.matches()) {
                functions.put(function.group(1), body(lines, i + 1));
            }
        }
    }

    private PythonValue literal(String source) {
        try {
            return PythonParser.parse(source);
        } catch (UntranslatableException e) {
            throw new ConfigException(
                    "\"%s\" doesn't write out where it stands in the graph: %s.".formatted(file, source), e);
        }
    }

    private static List<Line> body(List<Line> lines, int from) {
        List<Line> body = new ArrayList<>();
        for (int i = from; i < lines.size() && lines.get(i).indent() > 0; i++) {
            body.add(lines.get(i));
        }
        return body;
    }

    String id() {
        return texts("revision").get(0);
    }

    List<String> revises() {
        return texts("down_revision");
    }

    List<String> branchLabels() {
        return texts("branch_labels");
    }

    List<String> dependsOn() {
        return texts("depends_on");
    }

    private List<String> texts(String key) {
        PythonValue value = values.getOrDefault(key, new Name("None"));
        if (value instanceof Text text) {
            return List.of(text.value());
        } else if (value instanceof Items items) {
            return items.values().stream().map(this::text).toList();
        } else if (value instanceof Name name && name.isNone()) {
            return List.of();
        }
        throw new ConfigException("\"%s\" doesn't write out its %s.".formatted(file, key));
    }

    private String text(PythonValue value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw new ConfigException("\"%s\" doesn't write out where it stands in the graph.".formatted(file));
    }

    /** What its author wrote about it. */
    String message() {
        StringBuilder message = new StringBuilder();
        doc.lines()
                .filter(line -> !BOOKKEEPING.matcher(line.strip()).matches())
                .forEach(line -> message.append(line.stripTrailing()).append('\n'));
        String text = message.toString().strip();
        int first = text.indexOf('\n');
        return first < 0
                ? text
                : text.substring(0, first) + text.substring(first).stripIndent();
    }

    /** When it was made, if its description says so. */
    Optional<Instant> created() {
        Matcher date = DATE.matcher(doc);
        if (!date.find()) {
            return Optional.empty();
        }
        String text = date.group(1) + "T" + date.group(2);
        try {
            boolean hasZone = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
            return Optional.of(
                    hasZone
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The statements of a function; none if it isn't there. */
    List<Line> function(String name) {
        return functions.getOrDefault(name, List.of());
    }

    String fileName() {
        return file.getFileName().toString();
    }

    Path file() {
        return file;
    }
}
