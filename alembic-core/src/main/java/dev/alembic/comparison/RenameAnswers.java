package dev.alembic.comparison;

import java.util.List;

/**
 * What is known of renames before a model is compared.
 *
 * @param given renames: {@code tasks:jobs} for a table, {@code tasks.title:name} for a column, with
 *     names as the database has them on the left
 * @param question decides on what looks like another one
 */
public record RenameAnswers(List<String> given, RenameQuestion question) {

    /** Nothing is known, and nobody can be asked. */
    public static final RenameAnswers NONE = new RenameAnswers(List.of(), RenameQuestion.UNANSWERED);

    /** Copies the list. */
    public RenameAnswers {
        given = List.copyOf(given);
    }

    /** These renames, and nobody to ask about others. */
    public static RenameAnswers of(String... renames) {
        return new RenameAnswers(List.of(renames), RenameQuestion.UNANSWERED);
    }

    /** The same, with something that decides on other ones. */
    public RenameAnswers otherwise(RenameQuestion decider) {
        return new RenameAnswers(given, decider);
    }
}
