package dev.alembic.dialect;

import java.util.Optional;

/**
 * How SQL is printed as a script for the database's own shell.
 *
 * @param terminator at the end of a statement, such as {@code ;}; may be empty
 * @param separator on a line of its own after each statement, such as {@code GO}
 * @param begin opens a transaction; absent: scripts have no brackets
 * @param commit closes a transaction
 */
public record ScriptFormat(
        String terminator,
        Optional<String> separator,
        Optional<String> begin,
        Optional<String> commit) {

    /** Statements end in {@code ;}, without transaction brackets. */
    public static final ScriptFormat PLAIN =
            new ScriptFormat(";", Optional.empty(), Optional.empty(), Optional.empty());

    /** Statements end in {@code ;}, between {@code BEGIN} and {@code COMMIT}. */
    public static final ScriptFormat TRANSACTIONAL =
            new ScriptFormat(";", Optional.empty(), Optional.of("BEGIN"), Optional.of("COMMIT"));

    /** The same with another separator. */
    public ScriptFormat separatedBy(String newSeparator) {
        return new ScriptFormat(terminator, Optional.of(newSeparator), begin, commit);
    }

    /** A statement with its terminator, which isn't doubled if it is there already. */
    public String terminated(String statement) {
        String text = statement.strip();
        return text.endsWith(terminator) ? text : text + terminator;
    }
}
