package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;
import dev.alembic.plan.Loss;
import java.util.Optional;

/** A column goes with its values. */
public final class ColumnDropped extends LossRule {

    @Override
    public String code() {
        return "column-dropped";
    }

    @Override
    public String about() {
        return "A column goes with its values, and with what still reads it.";
    }

    @Override
    Optional<String> sentence(LintedStatement statement, Loss loss) {
        return loss.kind() == Loss.Kind.VALUES
                ? Optional.of("Drops column \"%s.%s\" (%s); the release that runs now may still read it."
                        .formatted(loss.table(), loss.column().orElse(""), loss.words()))
                : Optional.empty();
    }

    @Override
    String advice() {
        return "Take it out of the application in one release, and drop it in a later one.";
    }
}
