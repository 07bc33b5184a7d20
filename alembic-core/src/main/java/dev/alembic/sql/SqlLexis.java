package dev.alembic.sql;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lexical rules of a database and its shell: how a text is cut into tokens and statements.
 *
 * @param rules the rules that hold
 * @param bodies which statements hold others
 * @param setting the setting that turns {@link LexicalRule#BACKSLASH_ESCAPES} on and off; empty if
 *     there is none
 * @param shell the commands of the database's shell, which stand in scripts for it
 */
public record SqlLexis(
        Set<LexicalRule> rules, BodySyntax bodies, Optional<EscapeSetting> setting, Optional<Shell> shell) {

    /** The union of what all databases write; copes where they contradict each other. */
    public static final SqlLexis STANDARD = of(
            BodySyntax.ANY,
            LexicalRule.ESCAPE_STRINGS,
            LexicalRule.BACKTICK_NAMES,
            LexicalRule.DOLLAR_QUOTES,
            LexicalRule.ALTERNATIVE_QUOTES,
            LexicalRule.HASH_COMMENT_LINES,
            LexicalRule.NESTED_COMMENTS,
            LexicalRule.EXECUTABLE_COMMENTS,
            LexicalRule.DELIMITER_COMMANDS,
            LexicalRule.GO_LINES,
            LexicalRule.SLASH_LINES);

    /** The union of what stands in the definitions of all databases: expressions, views, triggers. */
    public static final SqlLexis OF_DEFINITIONS = of(
            BodySyntax.ANY,
            LexicalRule.ESCAPE_STRINGS,
            LexicalRule.BACKTICK_NAMES,
            LexicalRule.BRACKET_NAMES,
            LexicalRule.SUBSCRIPTS,
            LexicalRule.DOLLAR_QUOTES,
            LexicalRule.ALTERNATIVE_QUOTES,
            LexicalRule.EXECUTABLE_COMMENTS);

    /** Copies the rules. */
    public SqlLexis {
        rules = Set.copyOf(rules);
    }

    /**
     * A statement that sets whether backslashes escape.
     *
     * @param assignment what such a statement holds
     * @param escaping what it holds besides if they escape from then on; the opposite otherwise
     * @param restoring what it holds besides if it puts back what was set before
     */
    public record EscapeSetting(Pattern assignment, Pattern escaping, Pattern restoring) {}

    /**
     * The shell of a database. Its commands reach to the end of their line.
     *
     * @param name of the program, such as {@code psql}
     * @param opening what a command begins with at the beginning of a statement
     * @param ignored the commands that change nothing in the database and are passed over
     */
    public record Shell(String name, Pattern opening, Pattern ignored) {}

    /** Rules without a setting and without a shell. */
    public static SqlLexis of(BodySyntax bodies, LexicalRule... rules) {
        return new SqlLexis(Set.of(rules), bodies, Optional.empty(), Optional.empty());
    }

    /** Whether a rule holds. */
    public boolean has(LexicalRule rule) {
        return rules.contains(rule);
    }

    /** The same with a rule that holds. */
    public SqlLexis with(LexicalRule rule) {
        EnumSet<LexicalRule> changed = EnumSet.of(rule);
        changed.addAll(rules);
        return new SqlLexis(changed, bodies, setting, shell);
    }

    /** The same with a rule that doesn't hold. */
    public SqlLexis without(LexicalRule rule) {
        EnumSet<LexicalRule> changed = EnumSet.noneOf(LexicalRule.class);
        changed.addAll(rules);
        changed.remove(rule);
        return new SqlLexis(changed, bodies, setting, shell);
    }

    /** The same with a setting of backslashes. */
    public SqlLexis setBy(EscapeSetting newSetting) {
        return new SqlLexis(rules, bodies, Optional.of(newSetting), shell);
    }

    /** The same with a shell whose commands are known. */
    public SqlLexis runBy(Shell newShell) {
        return new SqlLexis(rules, bodies, setting, Optional.of(newShell));
    }

    /** The same for what no shell reads, such as an expression. */
    public SqlLexis withoutShell() {
        SqlLexis plain = without(LexicalRule.BACKSLASH_COMMANDS);
        return new SqlLexis(plain.rules, bodies, setting, Optional.empty());
    }

    /** The same with other bodies. */
    SqlLexis withBodies(BodySyntax other) {
        return new SqlLexis(rules, other, setting, shell);
    }

    /**
     * The rules behind a statement, which may have been a setting.
     *
     * @param initial the rules at the beginning of the session
     */
    SqlLexis after(String statement, SqlLexis initial) {
        if (setting.isEmpty() || !setting.get().assignment().matcher(statement).find()) {
            return this;
        } else if (setting.get().restoring().matcher(statement).find()) {
            return initial;
        }
        return setting.get().escaping().matcher(statement).find()
                ? with(LexicalRule.BACKSLASH_ESCAPES)
                : without(LexicalRule.BACKSLASH_ESCAPES);
    }
}
