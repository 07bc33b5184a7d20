package dev.alembic.error;

import java.util.List;
import java.util.Optional;

/** Revisions were changed after they had been applied, and {@code edited = fail} forbids that. */
public final class EditedRevisionException extends AlembicException {

    private static final long serialVersionUID = 1L;

    private final List<String> revisions;

    private final String advice;

    /** Fails with this sentence, and says what to do. */
    public EditedRevisionException(String message, String advice, List<String> revisions) {
        super(message);
        this.advice = advice;
        this.revisions = List.copyOf(revisions);
    }

    @Override
    public Optional<String> advice() {
        return Optional.of(advice);
    }

    /** The ids of the revisions. */
    public List<String> revisions() {
        return revisions;
    }
}
