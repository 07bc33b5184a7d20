package dev.alembic.internal.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.List;
import java.util.Optional;

/**
 * How a command words the refusals that name what was asked of it.
 *
 * @param asked what the user typed, if it is to be named instead of the symbol at fault
 * @param severalHeads the sentence if there are several heads; else the usual one
 * @param unrelated the sentence if the two ends are not on one line; else the usual one
 */
record CommandMessages(Optional<String> asked, Optional<String> severalHeads, Optional<String> unrelated) {

    /** Names the symbols themselves. */
    static CommandMessages plain() {
        return new CommandMessages(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static CommandMessages upgrade(RevisionArgument target) {
        return new CommandMessages(Optional.of(target.text()), Optional.empty(), Optional.empty());
    }

    static CommandMessages downgrade(RevisionArgument target) {
        return new CommandMessages(
                Optional.of(target.text()),
                Optional.empty(),
                Optional.of("Destination " + target.text() + " is not a valid downgrade target from current head(s)"));
    }

    static CommandMessages stamp() {
        return new CommandMessages(
                Optional.empty(),
                Optional.of("Multiple heads are present; please specify a single target revision"),
                Optional.empty());
    }

    static CommandMessages history(RangeEnd lower, RangeEnd upper) {
        return new CommandMessages(
                Optional.of(upper.text()),
                Optional.empty(),
                Optional.of("Requested range "
                        + lower.text()
                        + ":"
                        + upper.text()
                        + " does not refer to ancestor/descendant revisions along the same"
                        + " branch"));
    }

    RevisionException severalHeads(String argument, List<String> heads) {
        String named = asked.orElse(argument);
        return new RevisionException(
                Kind.MULTIPLE_HEADS,
                severalHeads.orElse("Multiple head revisions are present for given argument '"
                        + named
                        + "'; please specify a specific target revision, '<branchname>@"
                        + named
                        + "' to narrow to a specific head, or 'heads' for all heads"),
                heads);
    }

    RevisionException unrelated(String lower, String upper) {
        return new RevisionException(
                Kind.UNREACHABLE,
                unrelated.orElse("Revision " + lower + " is not an ancestor of revision " + upper),
                List.of(lower, upper));
    }
}
