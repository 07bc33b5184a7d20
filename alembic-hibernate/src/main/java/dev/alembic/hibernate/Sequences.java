package dev.alembic.hibernate;

import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import java.util.Locale;
import java.util.Optional;

/** Sequences. */
final class Sequences {

    private final Export export;

    Sequences(Export export) {
        this.export = export;
    }

    Sequence read(org.hibernate.boot.model.relational.Sequence sequence) {
        SequenceOptions options =
                SequenceOptions.DEFAULT.start(sequence.getInitialValue()).increment(sequence.getIncrementSize());
        return new Sequence(
                export.names().qualified(sequence.getName()),
                Optional.empty(),
                isUncached(sequence) ? options.cache(0) : options);
    }

    /** Hibernate counts in blocks of its own, and does without those of some databases. */
    private boolean isUncached(org.hibernate.boot.model.relational.Sequence sequence) {
        String[] sql = export.hibernate()
                .getSequenceSupport()
                .getCreateSequenceStrings("s", sequence.getInitialValue(), sequence.getIncrementSize());
        return sql[0].toLowerCase(Locale.ROOT).contains(" nocache");
    }
}
