package dev.alembic.dialect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How SQL is printed as a script for the database's own shell.
 *
 * @param terminator at the end of a statement, such as {@code ;}; may be empty
 * @param separator on a line of its own after each statement, such as {@code GO}
 * @param begin opens a transaction; absent: scripts have no brackets
 * @param commit closes a transaction
 * @param delimiter tells the shell another terminator for a statement that has semicolons within,
 *     such as {@code DELIMITER}; absent: the shell knows by itself where it ends
 */
public record ScriptFormat(
        String terminator,
        Optional<String> separator,
        Optional<String> begin,
        Optional<String> commit,
        Optional<String> delimiter) {

    /** Statements end in {@code ;}, without transaction brackets. */
    public static final ScriptFormat PLAIN =
            new ScriptFormat(";", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Statements end in {@code ;}, between {@code BEGIN} and {@code COMMIT}. */
    public static final ScriptFormat TRANSACTIONAL =
            new ScriptFormat(";", Optional.empty(), Optional.of("BEGIN"), Optional.of("COMMIT"), Optional.empty());

    /** Strings, quoted names, comments; whatever else is a semicolon ends a statement. */
    private static final Pattern TOKEN = tokens("--[^\\n]*");

    /** The same where a hash begins a comment, too. */
    private static final Pattern TOKEN_OR_HASH = tokens("--[^\\n]*|#[^\\n]*");

    private static Pattern tokens(String comment) {
        return Pattern.compile(
                "'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`|/\\*.*?\\*/" + "|(" + comment + ")|(;)",
                Pattern.DOTALL);
    }

    /** The same with another separator. */
    public ScriptFormat separatedBy(String newSeparator) {
        return new ScriptFormat(terminator, Optional.of(newSeparator), begin, commit, delimiter);
    }

    /** The same for a shell that is told of another terminator by this word. */
    public ScriptFormat delimitedBy(String word) {
        return new ScriptFormat(terminator, separator, begin, commit, Optional.of(word));
    }

    /** A statement with its terminator, which isn't doubled if it is there already. */
    public String terminated(String statement) {
        String text = statement.strip();
        if (delimiter.isPresent() && hasStatementsWithin(text)) {
            String other = otherTerminator(text);
            String word = delimiter.get();
            return word + " " + other + "\n" + text + "\n" + other + "\n" + word + " " + terminator;
        }
        String code = withoutComments(text);
        if (code.endsWith(terminator)) {
            return text;
        }
        return text.endsWith(code) ? text + terminator : text + "\n" + terminator;
    }

    private String withoutComments(String text) {
        return (delimiter.isPresent() ? TOKEN_OR_HASH : TOKEN)
                .matcher(text)
                .replaceAll(token -> token.group(1) == null ? Matcher.quoteReplacement(token.group()) : "")
                .stripTrailing();
    }

    private static boolean hasStatementsWithin(String text) {
        Matcher token = TOKEN_OR_HASH.matcher(text);
        while (token.find()) {
            if (token.group(2) != null && token.end() < text.length()) {
                return true;
            }
        }
        return false;
    }

    private static String otherTerminator(String text) {
        return Stream.iterate("//", longer -> longer + "/")
                .filter(slashes -> !text.contains(slashes))
                .findFirst()
                .orElseThrow();
    }
}
