package dev.alembic.schema;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A sequence of numbers.
 *
 * @param name schema and name
 * @param type of the numbers; absent: the database's to choose
 * @param options how numbers are counted
 */
public record Sequence(TableName name, Optional<SqlType> type, SequenceOptions options) {

    /** Changes how numbers are counted: {@code sequence("s").with(s -> s.start(100))}. */
    public Sequence with(UnaryOperator<SequenceOptions> change) {
        return new Sequence(name, type, change.apply(options));
    }

    /** Puts it into a schema. */
    public Sequence in(String schema) {
        return new Sequence(name.in(schema), type, options);
    }

    /** The same under another name. */
    public Sequence named(TableName newName) {
        return new Sequence(newName, type, options);
    }

    /** Says the type of the numbers. */
    public Sequence as(SqlType newType) {
        return new Sequence(name, Optional.of(newType), options);
    }
}
