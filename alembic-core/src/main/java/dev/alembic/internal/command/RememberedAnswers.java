package dev.alembic.internal.command;

import dev.alembic.comparison.Rename;
import dev.alembic.comparison.RenameAnswers;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.comparison.RenameQuestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks no question twice, however many databases it comes up in. */
final class RememberedAnswers implements RenameQuestion {

    private final RenameQuestion question;
    private final Map<Rename, Optional<Boolean>> known = new LinkedHashMap<>();

    private RememberedAnswers(RenameQuestion question) {
        this.question = question;
    }

    /** The same answers. */
    static RenameAnswers of(RenameAnswers answers) {
        return answers.otherwise(new RememberedAnswers(answers.question()));
    }

    @Override
    public Optional<Boolean> isRename(RenameCandidate candidate) {
        for (Map.Entry<Rename, Optional<Boolean>> answer : known.entrySet()) {
            if (answer.getKey().matches(candidate.rename())) {
                return answer.getValue();
            }
        }
        Optional<Boolean> answer = question.isRename(candidate);
        known.put(candidate.rename(), answer);
        return answer;
    }
}
