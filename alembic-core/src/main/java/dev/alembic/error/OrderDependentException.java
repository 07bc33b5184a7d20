package dev.alembic.error;

import java.util.List;
import java.util.Optional;

/** Branches lead to different schemas, depending on which is run first, so that they weren't merged. */
public final class OrderDependentException extends AlembicException {

    private final List<String> differences;

    /** Fails with this sentence and these differences, in words. */
    public OrderDependentException(String message, List<String> differences) {
        super(message + "\n  " + String.join("\n  ", differences));
        this.differences = List.copyOf(differences);
    }

    /** What the schema depends on, in words. */
    public List<String> differences() {
        return differences;
    }

    @Override
    public Optional<String> advice() {
        return Optional.of("Let one of them depend on the other (depends_on), or change them so that it makes no"
                + " difference; \"--force\" merges them as they are.");
    }
}
