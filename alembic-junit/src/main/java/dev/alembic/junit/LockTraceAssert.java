package dev.alembic.junit;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the locks of a run. */
public final class LockTraceAssert extends AbstractAssert<LockTraceAssert, LockTrace> {

    private final List<HeldLock> locks;

    LockTraceAssert(LockTrace trace) {
        this(trace, trace.locks());
    }

    private LockTraceAssert(LockTrace trace, List<HeldLock> locks) {
        super(trace, LockTraceAssert.class);
        this.locks = locks;
    }

    /** Goes on with the locks of one table. */
    public LockTraceAssert on(String table) {
        return new LockTraceAssert(
                actual,
                actual.locks().stream()
                        .filter(lock -> lock.table().equals(table))
                        .toList());
    }

    /** No lock is stronger than this one. */
    public LockTraceAssert holdsAtMost(LockMode mode) {
        List<HeldLock> stronger =
                locks.stream().filter(lock -> lock.mode().compareTo(mode) > 0).toList();
        if (!stronger.isEmpty()) {
            failWithMessage(
                    "Expected no lock stronger than %s, but there are:%n  %s",
                    mode, stronger.stream().map(HeldLock::toString).collect(Collectors.joining("\n  ")));
        }
        return this;
    }

    /** There is no lock. */
    public LockTraceAssert holdsNone() {
        if (!locks.isEmpty()) {
            failWithMessage("Expected no lock, but there are: %s", locks);
        }
        return this;
    }
}
