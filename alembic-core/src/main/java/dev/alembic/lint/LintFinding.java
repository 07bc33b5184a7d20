package dev.alembic.lint;

import java.util.Optional;

/**
 * What a rule has to say about a revision.
 *
 * @param code the stable name of the rule
 * @param severity how much it matters
 * @param revision the id; empty if it is about all of them together
 * @param file where it stands; absent if there is no file
 * @param line the line, counted from 1; 0 if it is about the whole file
 * @param sentence what is wrong, and why
 * @param advice the way out
 */
public record LintFinding(
        String code,
        Severity severity,
        String revision,
        Optional<String> file,
        int line,
        String sentence,
        String advice) {

    /** The same with another severity. */
    public LintFinding with(Severity other) {
        return new LintFinding(code, other, revision, file, line, sentence, advice);
    }
}
