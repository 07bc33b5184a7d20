package dev.alembic.internal.script;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A Java source, read whole.
 *
 * @param path the file
 * @param text what it says; this text is hashed and compiled, so that both are about the same
 * @param packageName empty for the unnamed package
 * @param simpleName name of the class that others find in it
 * @param words every identifier and keyword in it, also those in comments and strings
 */
record SourceFile(Path path, String text, String packageName, String simpleName, Set<String> words) {

    /**
     * Reads a file.
     *
     * @param simpleName name of its main class
     * @throws ScriptException if it can't be read
     */
    static SourceFile read(Path path, String simpleName) {
        try {
            String text = TextFile.readRegular(path);
            return new SourceFile(path, text, packageName(text), simpleName, words(text));
        } catch (IOException e) {
            throw new ScriptException(path, "Can't read \"%s\": %s".formatted(path, e.getMessage()), e);
        }
    }

    /** The qualified name of that class. */
    String className() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private static String packageName(String text) {
        JavaLexer lexer = new JavaLexer(text);
        if (lexer.next() != JavaLexer.Kind.WORD || !lexer.token().equals("package")) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        while (lexer.next() != JavaLexer.Kind.END && !lexer.is(';')) {
            name.append(lexer.token());
        }
        return name.toString();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isPart = i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
