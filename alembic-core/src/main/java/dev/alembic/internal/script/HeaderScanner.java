package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.internal.script.JavaLexer.Kind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a Java revision from its text: {@code @Revision} with its literals, the doc
 * comment, the names of package and class. One pass, nothing is compiled; what stands in comments
 * and strings is not taken for an annotation.
 */
final class HeaderScanner {

    private static final String ANNOTATION = "dev.alembic.migration.Revision";

    private final Path file;
    private final JavaLexer lexer;
    private String packageName = "";
    private @Nullable RevisionAnnotation annotation;

    private HeaderScanner(Path file, String text) {
        this.file = file;
        this.lexer = new JavaLexer(text);
    }

    /**
     * Reads a header from the beginning of a file or from the whole of it.
     *
     * @return empty if the text ends before a class with the annotation is declared
     * @throws ScriptException if the header can't be read, naming the file
     */
    static Optional<JavaHeader> scan(Path file, String text) {
        return new HeaderScanner(file, text).scan();
    }

    private Optional<JavaHeader> scan() {
        while (lexer.next() != Kind.END) {
            if (lexer.is('@')) {
                annotation();
            } else if (lexer.is(';')) {
                lexer.forgetDocComment();
            } else if (lexer.kind() == Kind.WORD) {
                Optional<JavaHeader> header = word(lexer.token());
                if (header.isPresent()) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<JavaHeader> word(String word) {
        switch (word) {
            case "package" -> packageName = skipTo(';');
            case "import" -> skipTo(';');
            case "class", "interface", "enum", "record" -> {
                return type();
            }
            default -> {
                return Optional.empty();
            }
        }
        lexer.forgetDocComment();
        return Optional.empty();
    }

    private Optional<JavaHeader> type() {
        if (lexer.next() == Kind.END) {
            return Optional.empty();
        }
        if (annotation != null) {
            String doc = lexer.docComment() == null ? "" : DocComment.read(lexer.docComment());
            return Optional.of(new JavaHeader(packageName, lexer.token(), doc, annotation));
        }
        skipTo('{');
        lexer.skipBalanced('{', '}');
        lexer.forgetDocComment();
        return Optional.empty();
    }

    /** Everything up to the symbol, without blanks. */
    private String skipTo(char symbol) {
        StringBuilder passed = new StringBuilder();
        while (lexer.next() != Kind.END && !lexer.is(symbol)) {
            passed.append(lexer.token());
        }
        return passed.toString();
    }

    private void annotation() {
        lexer.next();
        String name = qualifiedName();
        if (name.equals("interface")) {
            type();
            return;
        }
        boolean isRevision = name.equals("Revision") || name.equals(ANNOTATION);
        JavaLexer.Mark behindName = lexer.mark();
        lexer.next();
        if (lexer.is('(') && isRevision) {
            revision();
        } else if (lexer.is('(')) {
            lexer.skipBalanced('(', ')');
        } else if (isRevision && lexer.kind() != Kind.END) {
            throw missingId();
        } else {
            lexer.reset(behindName);
        }
    }

    /** Reads on as long as dots follow, and stays on the last word. */
    private String qualifiedName() {
        StringBuilder name = new StringBuilder(lexer.token());
        JavaLexer.Mark last = lexer.mark();
        while (lexer.next() != Kind.END && lexer.is('.')) {
            lexer.next();
            name.append('.').append(lexer.token());
            last = lexer.mark();
        }
        lexer.reset(last);
        return name.toString();
    }

    /** Reads {@code name = value, …)}; stops at the closing bracket or the end of the text. */
    private void revision() {
        Map<String, RevisionAnnotation.Argument> arguments = new LinkedHashMap<>();
        ArgumentReader reader = new ArgumentReader(file, lexer);
        while (lexer.next() != Kind.END && !lexer.is(')')) {
            if (!lexer.is(',')) {
                reader.read(arguments);
            }
        }
        if (lexer.kind() == Kind.END) {
            return;
        }
        annotation = new RevisionAnnotation(arguments);
        if (annotation.values("id").size() != 1) {
            throw missingId();
        }
        RevisionIds.check(file, annotation.values("id").get(0));
    }

    private ScriptException missingId() {
        return new ScriptException(
                file,
                ("@Revision in \"%s\" has no id. Write @Revision(id = \"…\", revises = \"id of" + " its parent\").")
                        .formatted(file));
    }
}
