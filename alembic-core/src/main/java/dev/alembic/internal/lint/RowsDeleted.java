package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;
import dev.alembic.plan.Loss;
import java.util.Optional;

/** All rows of a table are deleted. */
public final class RowsDeleted extends LossRule {

    @Override
    public String code() {
        return "rows-deleted";
    }

    @Override
    public String about() {
        return "All rows of a table are deleted.";
    }

    /** Whether a statement deletes rows, and lets the table be. */
    static boolean isDeleting(LintedStatement statement) {
        return statement.begins("DELETE") || statement.begins("TRUNCATE");
    }

    /** A condition says that some rows are meant. */
    @Override
    Optional<String> sentence(LintedStatement statement, Loss loss) {
        return isDeleting(statement) && !statement.says("WHERE")
                ? Optional.of("Deletes all rows of \"%s\" (%s).".formatted(loss.table(), loss.words()))
                : Optional.empty();
    }

    @Override
    String advice() {
        return "Say which rows are meant; if really all, allow it with the reason.";
    }
}
