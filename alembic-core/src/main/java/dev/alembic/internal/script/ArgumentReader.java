package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.internal.script.JavaLexer.Kind;
import dev.alembic.internal.script.RevisionAnnotation.Argument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one {@code name = "literal"} or {@code name = {"a", "b"}} of a {@code @Revision}. */
final class ArgumentReader {

    private final Path file;
    private final JavaLexer lexer;

    ArgumentReader(Path file, JavaLexer lexer) {
        this.file = file;
        this.lexer = lexer;
    }

    /**
     * Reads the argument at the lexer's token and leaves the lexer on its last token. A text that
     * ends in the middle gives no argument.
     */
    void read(Map<String, Argument> arguments) {
        String name = lexer.token();
        if (!RevisionAnnotation.ATTRIBUTES.contains(name)) {
            if (lexer.next() != Kind.END) {
                throw unknown(name);
            }
            return;
        }
        lexer.next();
        if (!lexer.is('=') && lexer.kind() != Kind.END) {
            throw notLiteral(name);
        }
        lexer.next();
        int start = lexer.start();
        List<String> values = lexer.is('{') ? array(name) : List.of(literal(name));
        if (lexer.kind() != Kind.END) {
            arguments.put(name, new Argument(values, start, lexer.end()));
            requireEndOfValue(name);
        }
    }

    private List<String> array(String name) {
        List<String> values = new ArrayList<>();
        while (lexer.next() != Kind.END && !lexer.is('}')) {
            if (!lexer.is(',')) {
                values.add(literal(name));
                requireEndOfValue(name);
            }
        }
        return values;
    }

    /** Behind a value comes a comma or a bracket; anything else makes it an expression. */
    private void requireEndOfValue(String name) {
        JavaLexer.Mark behindValue = lexer.mark();
        lexer.next();
        if (!lexer.is(',') && !lexer.is(')') && !lexer.is('}') && lexer.kind() != Kind.END) {
            throw notLiteral(name);
        }
        lexer.reset(behindValue);
    }

    private String literal(String name) {
        if (lexer.kind() == Kind.END) {
            return "";
        }
        if (lexer.kind() != Kind.STRING) {
            throw notLiteral(name);
        }
        return JavaLiteral.value(lexer.token()).orElseThrow(() -> notLiteral(name));
    }

    private ScriptException notLiteral(String name) {
        return new ScriptException(
                file,
                ("Line %d of \"%s\": \"%s\" of @Revision must be a string literal, or {\"…\","
                                + " \"…\"}, because it is read without compiling the file.")
                        .formatted(lexer.line(), file, name));
    }

    private ScriptException unknown(String name) {
        return new ScriptException(
                file,
                "Line %d of \"%s\": @Revision has no \"%s\"; it has %s."
                        .formatted(lexer.line(), file, name, String.join(", ", RevisionAnnotation.ATTRIBUTES)));
    }
}
