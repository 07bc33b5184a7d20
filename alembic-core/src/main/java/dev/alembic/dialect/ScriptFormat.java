package dev.alembic.dialect;

import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.Optional;
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

    /** The same with another separator. */
    public ScriptFormat separatedBy(String newSeparator) {
        return new ScriptFormat(terminator, Optional.of(newSeparator), begin, commit, delimiter);
    }

    /** The same for a shell that is told of another terminator by this word. */
    public ScriptFormat delimitedBy(String word) {
        return new ScriptFormat(terminator, separator, begin, commit, Optional.of(word));
    }

    /**
     * A statement with its terminator, which isn't doubled if it is there already.
     *
     * @param lexis the rules of the database
     */
    public String terminated(String statement, SqlLexis lexis) {
        String text = statement.strip();
        Ending ending = Ending.of(text, lexis);
        if (delimiter.isPresent() && ending.hasStatementsWithin()) {
            String other = otherTerminator(text);
            String word = delimiter.get();
            return word + " " + other + "\n" + text + "\n" + other + "\n" + word + " " + terminator;
        } else if (ending.isTerminated() || terminator.isEmpty() || SqlStatement.hasRows(text)) {
            return text;
        }
        return ending.isComment() ? text + "\n" + terminator : text + terminator;
    }

    /**
     * What a statement ends in.
     *
     * @param isTerminated whether a semicolon is its last token but comments
     * @param isComment whether a comment is its last token
     * @param hasStatementsWithin whether something stands behind a semicolon
     */
    private record Ending(boolean isTerminated, boolean isComment, boolean hasStatementsWithin) {

        static Ending of(String text, SqlLexis lexis) {
            SqlTokenizer tokens = new SqlTokenizer(text, lexis);
            boolean isTerminated = false;
            boolean isComment = false;
            boolean isWithin = false;
            while (tokens.next() != Kind.END) {
                isComment = tokens.isComment();
                if (!isComment) {
                    isWithin |= isTerminated;
                    isTerminated = tokens.kind() == Kind.DELIMITER || tokens.is(';');
                }
            }
            return new Ending(isTerminated, isComment, isWithin);
        }
    }

    private static String otherTerminator(String text) {
        return Stream.iterate("//", longer -> longer + "/")
                .filter(slashes -> !text.contains(slashes))
                .findFirst()
                .orElseThrow();
    }
}
