package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's complaints into one message: file, line, the line itself, a caret. */
final class CompileErrors {

    private static final Pattern UNKNOWN =
            Pattern.compile("symbol:\\s+(?:class|variable) ([A-Z]\\w*)|package (\\S+) does not exist");

    private CompileErrors() {}

    /**
     * The error that stands for all errors of a compilation.
     *
     * @param roots the sources that were to be compiled, at least one
     */
    static ScriptException of(List<SourceFile> roots, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Diagnostic<? extends JavaFileObject>> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .sorted(Comparator.comparing(CompileErrors::place))
                .toList();
        List<String> parts = new ArrayList<>();
        errors.forEach(error -> parts.add(describe(error)));
        unknownName(errors).map(CompileErrors::whereClassesAre).ifPresent(parts::add);
        String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
        return new ScriptException(
                firstFile(roots, errors),
                "Can't compile %s, %s:%n%n%s".formatted(names(roots), count, String.join("\n", parts)));
    }

    /** A class that the sources name and nobody finds: often the model, whose place nobody has said. */
    private static Optional<String> unknownName(List<Diagnostic<? extends JavaFileObject>> errors) {
        return errors.stream()
                .map(error -> UNKNOWN.matcher(error.getMessage(Locale.ENGLISH)))
                .filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .findFirst();
    }

    private static String whereClassesAre(String name) {
        return ("%nIf \"%s\" is a class of yours, import it, and say in alembic.ini where it is: source_path for"
                        + " folders of sources, classpath for jars and folders of classes.")
                .formatted(name);
    }

    private static String names(List<SourceFile> roots) {
        return roots.size() == 1 ? "\"%s\"".formatted(roots.get(0).path()) : "%d files".formatted(roots.size());
    }

    private static Path firstFile(List<SourceFile> roots, List<Diagnostic<? extends JavaFileObject>> errors) {
        return errors.stream()
                .map(Diagnostic::getSource)
                .filter(MemorySource.class::isInstance)
                .map(source -> ((MemorySource) source).source().path())
                .findFirst()
                .orElse(roots.get(0).path());
    }

    private static String describe(Diagnostic<? extends JavaFileObject> error) {
        List<String> message = error.getMessage(Locale.ENGLISH).lines().toList();
        if (!(source(error) instanceof MemorySource file) || error.getPosition() < 0) {
            return String.join("\n", message);
        }
        List<String> lines = new ArrayList<>();
        lines.add("%s:%d: %s".formatted(file.source().path(), error.getLineNumber(), message.get(0)));
        lines.addAll(excerpt(file.source().text(), (int) error.getPosition()));
        message.stream().skip(1).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** The compiler finds errors in several passes; a reader goes file by file, line by line. */
    private static String place(Diagnostic<? extends JavaFileObject> error) {
        JavaFileObject source = source(error);
        return source == null ? "" : source.toUri() + "%010d".formatted(Math.max(0, error.getPosition()));
    }

    private static @Nullable JavaFileObject source(Diagnostic<? extends JavaFileObject> error) {
        return error.getSource();
    }

    /** The line around a position, and a caret below the position; tabs stay tabs. */
    private static List<String> excerpt(String text, int position) {
        int start = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
        int end = text.indexOf('\n', position);
        String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        String indent = text.substring(start, Math.max(start, position)).replaceAll("[^\t]", " ");
        return List.of(line, indent + "^");
    }
}
