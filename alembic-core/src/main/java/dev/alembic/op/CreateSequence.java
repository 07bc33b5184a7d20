package dev.alembic.op;

import dev.alembic.schema.Sequence;
import java.util.Optional;

/**
 * Creates a sequence.
 *
 * @param sequence to create
 * @param ifNotExists whether a sequence of that name may be there already
 */
public record CreateSequence(Sequence sequence, boolean ifNotExists) implements Operation {

    /** Creates a sequence that isn't there. */
    public CreateSequence(Sequence sequence) {
        this(sequence, false);
    }

    /** Does nothing if a sequence of that name is there already. */
    public CreateSequence withIfNotExists() {
        return new CreateSequence(sequence, true);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSequence(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifNotExists
                ? Optional.empty()
                : Optional.of(new DropSequence(sequence.name(), false, Optional.of(sequence)));
    }

    @Override
    public String describe() {
        return "createSequence(\"" + sequence.name() + "\")";
    }
}
