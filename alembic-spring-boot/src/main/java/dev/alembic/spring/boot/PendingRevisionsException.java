package dev.alembic.spring.boot;

import dev.alembic.RevisionView;
import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.stream.Collectors;

/** The database lacks revisions, and the application isn't the one that runs them. */
public final class PendingRevisionsException extends AlembicException {

    private static final int SHOWN = 10;

    private final transient List<RevisionView> pending;

    PendingRevisionsException(List<RevisionView> pending) {
        super("The database lacks %s: %s.".formatted(count(pending.size()), names(pending)));
        this.pending = List.copyOf(pending);
    }

    /** What an upgrade would run, in that order. */
    public List<RevisionView> pending() {
        return pending;
    }

    private static String count(int number) {
        return number == 1 ? "a revision" : number + " revisions";
    }

    private static String names(List<RevisionView> pending) {
        String names = pending.stream()
                .limit(SHOWN)
                .map(PendingRevisionsException::name)
                .collect(Collectors.joining(", "));
        return pending.size() > SHOWN ? names + ", …" : names;
    }

    private static String name(RevisionView revision) {
        return revision.message().isEmpty() ? revision.id() : "%s (%s)".formatted(revision.id(), revision.message());
    }
}
