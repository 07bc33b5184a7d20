package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;
import dev.alembic.plan.Loss;
import java.util.Optional;

/** A table goes with its rows. */
public final class TableDropped extends LossRule {

    @Override
    public String code() {
        return "table-dropped";
    }

    @Override
    public String about() {
        return "A table goes with its rows, and with what still reads it.";
    }

    @Override
    Optional<String> sentence(LintedStatement statement, Loss loss) {
        boolean isDropped = loss.kind() == Loss.Kind.ROWS && !RowsDeleted.isDeleting(statement);
        return isDropped
                ? Optional.of("Drops table \"%s\" (%s); the release that runs now may still read it."
                        .formatted(loss.table(), loss.words()))
                : Optional.empty();
    }

    @Override
    String advice() {
        return "Let no release use it first; keep what is needed of it, and drop it in a later release.";
    }
}
