package dev.alembic.internal.revision;

import dev.alembic.error.Nearest;
import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences in which this package refuses. */
final class RevisionMessages {

    private static final int MOST_NAMED = 5;
    private static final List<String> SYMBOLS = List.of("head", "heads", "base");

    private RevisionMessages() {}

    static RevisionException duplicateId(RevisionInfo first, RevisionInfo second) {
        return new RevisionException(
                Kind.DUPLICATE,
                "Revision "
                        + first.id()
                        + " is present more than once: in "
                        + first.location()
                        + " and in "
                        + second.location()
                        + ". Remove one of them, or give it another id.",
                List.of(first.id()));
    }

    static RevisionException duplicateLabel(String label, RevisionInfo second, RevisionInfo first) {
        return new RevisionException(
                Kind.DUPLICATE,
                "Branch name '" + label + "' in revision " + second.id() + " already used by revision " + first.id(),
                List.of(label, second.id(), first.id()));
    }

    static RevisionException missing(String name, RevisionInfo asking, String role, Collection<String> known) {
        String near =
                Nearest.of(name, known).map(id -> " Did you mean '" + id + "'?").orElse("");
        return new RevisionException(
                Kind.MISSING_PARENT,
                "Revision '"
                        + name
                        + "' is not present, but "
                        + asking.location()
                        + " names it as a "
                        + role
                        + " of '"
                        + asking.id()
                        + "'."
                        + near
                        + " Add the file that declares it, or correct the reference.",
                List.of(name, asking.id()));
    }

    /** A cycle; the words in front say of which sort. */
    static RevisionException cycle(String what, List<String> ids) {
        return new RevisionException(Kind.CYCLE, cycleSentence(what, ids), ids);
    }

    /** A cycle through which a way leads from a base to a head. */
    static RevisionException hiddenCycle(String what, List<String> ids) {
        return new RevisionException(
                Kind.CYCLE, cycleSentence(what, ids) + ", which lie between a base and a head", ids);
    }

    private static String cycleSentence(String what, List<String> ids) {
        return what + " is detected in revisions (" + String.join(", ", ids) + ")";
    }

    static RevisionException unknown(String symbol, Collection<String> known) {
        List<String> near = SYMBOLS.stream().filter(symbol::equalsIgnoreCase).toList();
        if (near.isEmpty()) {
            near = Nearest.allOf(symbol, known, 3);
        }
        String help = near.isEmpty() ? "" : ". Did you mean " + String.join(" or ", quoted(near)) + "?";
        return cantLocate(Kind.UNKNOWN, symbol, help, near);
    }

    static RevisionException replaced(String id, String replacement) {
        return cantLocate(
                Kind.UNKNOWN,
                id,
                ": it is among those that '" + replacement + "' replaces, which runs as a whole",
                List.of(replacement));
    }

    static RevisionException relativeSymbol(String symbol) {
        return cantLocate(
                Kind.UNKNOWN,
                symbol,
                ": only upgrade and downgrade count steps from where the database is, or from a" + " revision",
                List.of());
    }

    static RevisionException noMember(String id, String branch) {
        return cantLocate(
                Kind.UNKNOWN, id, ": this revision is not a member of branch '" + branch + "'", List.of(branch));
    }

    static RevisionException unknownRow(String row) {
        return cantLocate(
                Kind.UNKNOWN_ROW,
                row,
                ": the version table has it as a row, but no revision file has this id. Bring the"
                        + " file back (it may be on another branch of the code), or overwrite the table"
                        + " by 'stamp --purge' with the revision that the schema really has.",
                List.of());
    }

    static RevisionException ambiguousPrefix(String symbol, List<RevisionInfo> found) {
        List<RevisionInfo> candidates = found.stream().distinct().toList();
        return cantLocate(
                Kind.AMBIGUOUS,
                symbol,
                ": several revisions start with it: " + described(candidates) + "; type more of it",
                ids(candidates));
    }

    static RevisionException several(Kind kind, String what, List<RevisionInfo> revisions) {
        return new RevisionException(kind, what + ": " + described(revisions), ids(revisions));
    }

    static RevisionException ambiguousWalk(String reason, List<RevisionInfo> candidates) {
        return new RevisionException(
                Kind.AMBIGUOUS,
                "Ambiguous walk: "
                        + reason
                        + ": "
                        + described(candidates)
                        + ". Name the revision to go to instead of a number of steps.",
                ids(candidates));
    }

    static RevisionException ambiguousUpgrade(List<RevisionInfo> starts) {
        return new RevisionException(
                Kind.AMBIGUOUS,
                "Ambiguous upgrade from multiple current revisions: "
                        + described(starts)
                        + ". Say from which, as in '"
                        + starts.get(0).id()
                        + "+1', or name the revision to go to.",
                ids(starts));
    }

    static RevisionException ambiguousDowngrade(String asked, String signed, List<RevisionInfo> rows) {
        String ways = rows.stream()
                .limit(MOST_NAMED)
                .map(row -> "'" + row.id() + "@" + signed + "'")
                .collect(Collectors.joining(" or "));
        return new RevisionException(
                Kind.AMBIGUOUS,
                "downgrade "
                        + asked
                        + " from multiple heads is ambiguous: the database is at "
                        + described(rows)
                        + ". Say which one, as in "
                        + ways
                        + ".",
                ids(rows));
    }

    static RevisionException wrongDistance(RevisionArgument.Relative relative) {
        if (relative.distance().matches("0+")) {
            return unreachable(
                    "Relative revision %s goes no step at all. Write +1 for the next revision, -1 for the one before."
                            .formatted(relative.signed()),
                    relative.signed());
        }
        return unreachable(
                "Relative revision " + relative.signed() + " didn't produce " + relative.distance() + " migrations",
                relative.signed());
    }

    static RevisionException unreachable(String message, String... symbols) {
        return new RevisionException(Kind.UNREACHABLE, message, List.of(symbols));
    }

    static RevisionException overlap(String id, List<String> ancestors) {
        List<String> all = new ArrayList<>(ancestors);
        all.add(0, id);
        return new RevisionException(
                Kind.OVERLAP,
                "Requested revision " + id + " overlaps with other requested revisions " + String.join(", ", ancestors),
                all);
    }

    /** Stamp targets of which one would end up below another. */
    static RevisionException contradiction(List<RevisionArgument> targets, RevisionInfo place) {
        List<String> texts = targets.stream().map(RevisionArgument::text).toList();
        return new RevisionException(
                Kind.OVERLAP,
                "Can't stamp "
                        + String.join(" and ", quoted(texts))
                        + " together: "
                        + described(place)
                        + " is an ancestor or a descendant of another one, and the version table"
                        + " has one row for each line. Name the topmost revision of each line"
                        + " only.",
                texts);
    }

    /** Ids with their messages, as in {@code 'ae10' (add orders), 'ae20'}. */
    static String described(List<RevisionInfo> revisions) {
        String named = revisions.stream()
                .limit(MOST_NAMED)
                .map(RevisionMessages::described)
                .collect(Collectors.joining(", "));
        int more = revisions.size() - MOST_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String described(RevisionInfo revision) {
        String quoted = "'" + revision.id() + "'";
        return revision.message().isEmpty() ? quoted : quoted + " (" + revision.message() + ")";
    }

    private static RevisionException cantLocate(Kind kind, String symbol, String help, List<String> others) {
        return new RevisionException(
                kind,
                "Can't locate revision identified by '" + symbol + "'" + help,
                Stream.concat(Stream.of(symbol), others.stream()).toList());
    }

    private static List<String> ids(List<RevisionInfo> revisions) {
        return revisions.stream().map(RevisionInfo::id).toList();
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").toList();
    }
}
