package dev.alembic.internal.runtime;

import dev.alembic.internal.revision.Step;

/** A step of a run failed; what is left of it isn't known before the transaction is over. */
final class StepFailedException extends RuntimeException {

    private final transient Step step;
    private final transient RuntimeException failure;

    StepFailedException(Step step, RuntimeException failure) {
        super(failure.getMessage(), failure);
        this.step = step;
        this.failure = failure;
    }

    Step step() {
        return step;
    }

    RuntimeException failure() {
        return failure;
    }
}
