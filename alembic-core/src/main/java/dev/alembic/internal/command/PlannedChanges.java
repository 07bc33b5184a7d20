package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.comparison.Rename;
import dev.alembic.comparison.RenameAnswers;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.dialect.Dialect;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.op.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a revision is made of, on its way from the comparison to the file: the differences, each with
 * its way back, its notes and what was detected, and the renames that nobody decided on.
 *
 * @param result in which everything undecided is a rename, since that loses nothing
 * @param undecided what nobody decided on, in the order it came up
 */
record PlannedChanges(DiffResult result, List<RenameAlternative> undecided) {

    PlannedChanges {
        undecided = List.copyOf(undecided);
    }

    /**
     * Compares and decides what is renamed. A renamed table brings its renamed columns to light, so
     * that the comparison is repeated after each decision.
     *
     * @throws dev.alembic.error.ConfigException if a given rename fits neither database nor model
     */
    static PlannedChanges decide(SchemaComparison schemas, RenameAnswers answers) {
        List<Rename> known = new ArrayList<>(new RenameArguments(schemas).read(answers.given()));
        List<Rename> denied = new ArrayList<>();
        List<RenameAlternative> undecided = new ArrayList<>();
        DiffResult result = schemas.diff(known);
        while (!result.candidates().isEmpty()) {
            Optional<RenameCandidate> rename = Optional.empty();
            for (RenameCandidate candidate : result.candidates()) {
                Optional<Boolean> answer = answers.question().isRename(candidate);
                if (answer.isEmpty()) {
                    undecided.add(RenameAlternative.of(candidate, result));
                }
                if (answer.orElse(true)) {
                    rename = Optional.of(candidate);
                    break;
                }
                denied.add(candidate.rename());
            }
            rename.ifPresent(candidate -> known.add(candidate.rename()));
            result = schemas.diff(known, denied);
        }
        return new PlannedChanges(result, undecided);
    }

    /** What was found, in order, each without "Detected". */
    List<String> detected() {
        return result.differences().stream()
                .flatMap(difference -> difference.detected().stream())
                .toList();
    }

    /** What looks like a rename, and nobody decided on. */
    List<RenameCandidate> candidates() {
        return undecided.stream().map(RenameAlternative::candidate).toList();
    }

    /** The same as a person would have written it for this database. */
    PlannedChanges simplified(Dialect dialect) {
        OperationSimplifier shortForms = new OperationSimplifier(dialect);
        return with(result.differences().stream().map(shortForms::of).toList());
    }

    /** What rewriters make of it; those differences of which they leave nothing to do stay out. */
    PlannedChanges rewritten(List<UnaryOperator<List<Operation>>> rewriters) {
        return with(new Rewrites(rewriters).of(result.differences()));
    }

    private PlannedChanges with(List<Difference> differences) {
        return new PlannedChanges(result.differences(differences), undecided);
    }

    /** The revision, as the environment may change it. */
    RevisionDirective directive(String id, RevisionRequest request) {
        return new RevisionDirective(id, request.message(), result.upgrade(), result.downgrade(), request.placement());
    }
}
