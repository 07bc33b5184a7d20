package dev.alembic.hibernate;

import dev.alembic.schema.Sequence;
import dev.alembic.schema.SequenceOptions;
import java.util.Optional;

/** Sequences, as the dialect of Hibernate writes them. */
final class Sequences {

    private final Export export;

    Sequences(Export export) {
        this.export = export;
    }

    Sequence read(org.hibernate.boot.model.relational.Sequence sequence) {
        String name = "sequence_";
        String sql = export.hibernate()
                .getSequenceSupport()
                .getCreateSequenceStrings(name, sequence.getInitialValue(), sequence.getIncrementSize())[0];
        String words = sql.substring(sql.indexOf(" " + name) + name.length() + 1)
                + NewerHibernate.options(sequence).map(more -> " " + more).orElse("");
        return new Sequence(
                export.names().qualified(sequence.getName()),
                Optional.empty(),
                withBound(SequenceWords.read(words), sequence.getInitialValue(), sequence.getIncrementSize()));
    }

    /** A start beyond the usual bound moves it, on some databases without a word of Hibernate. */
    private static SequenceOptions withBound(SequenceOptions options, long start, long increment) {
        if (increment > 0 && start < 1 && options.minValue().isEmpty()) {
            return options.minValue(start);
        }
        return increment < 0 && start > -1 && options.maxValue().isEmpty() ? options.maxValue(start) : options;
    }
}
