package dev.alembic.internal.diff;

import dev.alembic.schema.ConstraintTraits;
import java.util.Locale;
import java.util.Optional;

/**
 * When a constraint is checked.
 *
 * @param isDeferrable whether the check may wait for the end of the transaction
 * @param isDeferred whether it does unless it is told otherwise
 */
record Deferral(boolean isDeferrable, boolean isDeferred) {

    static Deferral of(ConstraintTraits traits) {
        boolean isDeferred = traits.initially()
                .map(when -> when.toUpperCase(Locale.ROOT).equals("DEFERRED"))
                .orElse(false);
        return new Deferral(traits.deferrable().orElse(isDeferred), isDeferred);
    }

    /** In what they differ, in words. */
    static Optional<String> difference(ConstraintTraits live, ConstraintTraits model) {
        return Optional.of("%s to %s".formatted(of(live), of(model))).filter(any -> !of(live).equals(of(model)));
    }

    @Override
    public String toString() {
        String when = isDeferred ? " INITIALLY DEFERRED" : "";
        return isDeferrable ? "DEFERRABLE" + when : "NOT DEFERRABLE";
    }
}
