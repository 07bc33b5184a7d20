package dev.alembic.dialect.postgresql;

import dev.alembic.schema.Identity;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What makes an identity column of a column, or of one identity column another. */
final class IdentityChange {

    private final Function<Identity, String> clause;
    private final Function<SequenceOptions, String> options;

    IdentityChange(Function<Identity, String> clause, Function<SequenceOptions, String> options) {
        this.clause = clause;
        this.options = options;
    }

    /** The action of ALTER COLUMN; absent: there is nothing to do. */
    Optional<String> sql(Optional<ServerDefault> after, Optional<ServerDefault> before) {
        Optional<Identity> wanted = identity(after);
        if (wanted.isEmpty()) {
            return Optional.of("DROP IDENTITY");
        }
        return identity(before)
                .map(existing -> change(wanted.get(), existing))
                .orElseGet(() -> Optional.of("ADD " + clause.apply(wanted.get())));
    }

    private static Optional<Identity> identity(Optional<ServerDefault> value) {
        return value.filter(Identity.class::isInstance).map(Identity.class::cast);
    }

    private Optional<String> change(Identity wanted, Identity existing) {
        StringBuilder out = new StringBuilder();
        if (wanted.isAlways() != existing.isAlways()) {
            out.append(" SET GENERATED ").append(wanted.isAlways() ? "ALWAYS" : "BY DEFAULT");
        }
        SequenceOptions from = existing.options();
        SequenceOptions to = said(wanted.options(), from);
        set(out, to.cache(), from.cache(), (s, n) -> s.cache(n));
        set(out, to.cycle(), from.cycle(), (s, yes) -> s.cycle(yes));
        set(out, to.increment(), from.increment(), (s, n) -> s.increment(n));
        set(out, to.maxValue(), from.maxValue(), (s, n) -> s.maxValue(n));
        set(out, to.minValue(), from.minValue(), (s, n) -> s.minValue(n));
        set(out, to.start(), from.start(), (s, n) -> s.start(n));
        return out.isEmpty() ? Optional.empty() : Optional.of(out.substring(1));
    }

    /** What is not said any more is what the database would have chosen. */
    private static SequenceOptions said(SequenceOptions wanted, SequenceOptions existing) {
        SequenceOptions to = wanted;
        if (to.start().isEmpty() && existing.start().isPresent()) {
            to = to.start(wanted.first());
        }
        if (to.increment().isEmpty() && existing.increment().isPresent()) {
            to = to.increment(1);
        }
        return to.cycle().isEmpty() && existing.cycle().isPresent() ? to.cycle(false) : to;
    }

    private <T> void set(
            StringBuilder out,
            Optional<T> to,
            Optional<T> from,
            BiFunction<SequenceOptions, T, SequenceOptions> option) {
        if (to.isPresent() && !Objects.equals(to, from)) {
            out.append(" SET ").append(options.apply(option.apply(SequenceOptions.DEFAULT, to.get())));
        }
    }
}
