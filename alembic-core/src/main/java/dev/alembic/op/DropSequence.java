package dev.alembic.op;

import dev.alembic.schema.Sequence;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Drops a sequence.
 *
 * @param name schema and name of the sequence
 * @param ifExists whether it may be missing
 * @param was the sequence, if it is known, to bring it back
 */
public record DropSequence(TableName name, boolean ifExists, Optional<Sequence> was) implements Operation {

    /** Drops a sequence that must be there. */
    public DropSequence(TableName name) {
        this(name, false, Optional.empty());
    }

    /** Does nothing if the sequence is missing. */
    public DropSequence withIfExists() {
        return new DropSequence(name, true, was);
    }

    /** Says what the sequence was. */
    public DropSequence was(Sequence known) {
        return new DropSequence(name, ifExists, Optional.of(known));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropSequence(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifExists ? Optional.empty() : was.map(CreateSequence::new);
    }

    @Override
    public String describe() {
        return "dropSequence(\"" + name + "\")";
    }
}
