package dev.alembic.command;

import dev.alembic.diff.DiffResult;
import dev.alembic.diff.Rename;
import dev.alembic.diff.RenameCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The differences once it is decided what is renamed.
 *
 * @param result in which everything undecided is a rename, since that loses nothing
 * @param undecided what nobody decided on, in the order it came up
 */
record RenameDecisions(DiffResult result, List<RenameAlternative> undecided) {

    RenameDecisions {
        undecided = List.copyOf(undecided);
    }

    /**
     * Decides. A renamed table brings its renamed columns to light, so that the comparison is
     * repeated after each decision.
     *
     * @throws dev.alembic.error.ConfigException if a given rename fits neither database nor model
     */
    static RenameDecisions make(SchemaComparison schemas, RenameAnswers answers) {
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
        return new RenameDecisions(result, undecided);
    }
}
