package dev.alembic.lint;

import java.util.List;

/**
 * Looks at revisions for one kind of trouble. Made known by a {@code META-INF/services} file; has a
 * constructor without parameters, and no state.
 *
 * <pre>{@code
 * public final class TableNames implements LintRule {
 *     public String code() { return "table-name"; }
 *     public String about() { return "Names of tables are singular."; }
 *     public List<LintFinding> ofRevision(LintedRevision revision) { … }
 * }
 * }</pre>
 */
public interface LintRule {

    /** Its stable name, small letters with hyphens; settings and {@code alembic:allow} call it so. */
    String code();

    /** What it looks for, one sentence. */
    String about();

    /** What it finds in a revision, in the order of its statements. */
    default List<LintFinding> ofRevision(LintedRevision revision) {
        return List.of();
    }

    /** What it finds in all revisions together. */
    default List<LintFinding> ofProject(LintedProject project) {
        return List.of();
    }
}
