package dev.alembic.schema;

import java.util.Optional;

/**
 * What every constraint may have beside its own.
 *
 * @param deferrable {@code DEFERRABLE} or {@code NOT DEFERRABLE}; absent: not said
 * @param initially {@code DEFERRED} or {@code IMMEDIATE}, as written by the user
 * @param comment the database keeps with it
 * @param options of dialects
 */
public record ConstraintTraits(
        Optional<Boolean> deferrable, Optional<String> initially, Optional<String> comment, Options options) {

    /** Nothing. */
    public static final ConstraintTraits NONE =
            new ConstraintTraits(Optional.empty(), Optional.empty(), Optional.empty(), Options.NONE);

    /** Says whether the check may wait for the end of the transaction. */
    public ConstraintTraits deferrable(boolean value) {
        return new ConstraintTraits(Optional.of(value), initially, comment, options);
    }

    /** Says when the check takes place unless a transaction says otherwise. */
    public ConstraintTraits initially(String value) {
        return new ConstraintTraits(deferrable, Optional.of(value), comment, options);
    }

    /** Gives a comment. */
    public ConstraintTraits comment(String value) {
        return new ConstraintTraits(deferrable, initially, Optional.of(value), options);
    }

    /** Gives an option for a dialect. */
    public ConstraintTraits option(String key, Object value) {
        return new ConstraintTraits(deferrable, initially, comment, options.with(key, value));
    }
}
