package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;
import dev.alembic.plan.Loss;
import java.util.Optional;

/** A column gets a type that holds less. */
public final class TypeNarrowed extends LossRule {

    @Override
    public String code() {
        return "type-narrowed";
    }

    @Override
    public String about() {
        return "A column gets a type that holds less, so that values are changed, cut or refused.";
    }

    @Override
    Optional<String> sentence(LintedStatement statement, Loss loss) {
        return loss.kind() == Loss.Kind.CONVERTED
                ? Optional.of("The new type of \"%s.%s\" doesn't hold every value of the old one: %s."
                        .formatted(loss.table(), loss.column().orElse(""), loss.words()))
                : Optional.empty();
    }

    @Override
    String advice() {
        return "Look at the values first, and say by USING or an UPDATE before it what becomes of them.";
    }
}
