package dev.alembic.schema;

import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole schema: the model, or what a database holds.
 *
 * @param naming how unnamed constraints and indexes are named
 * @param tables in the order given
 * @param sequences in the order given
 */
public record MetaData(NamingConvention naming, List<Table> tables, List<Sequence> sequences) {

    /** Nothing at all. */
    public static final MetaData EMPTY =
            new MetaData(NamingConvention.DEFAULT, List.of(), List.of());

    /** Copies the lists. */
    public MetaData {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** These tables, with the default names. */
    public static MetaData of(List<Table> tables) {
        return new MetaData(NamingConvention.DEFAULT, tables, List.of());
    }

    /** The table of this name and schema. */
    public Optional<Table> table(TableName name) {
        return tables.stream().filter(t -> t.name().matches(name)).findFirst();
    }

    /** The same schema with other names for what is unnamed. */
    public MetaData naming(NamingConvention newNaming) {
        return new MetaData(newNaming, tables, sequences);
    }

    /** The same schema with more tables at the end. */
    public MetaData with(Table... more) {
        return new MetaData(
                naming, Stream.concat(tables.stream(), Stream.of(more)).toList(), sequences);
    }

    /** The same schema with more sequences at the end. */
    public MetaData with(Sequence... more) {
        return new MetaData(
                naming, tables, Stream.concat(sequences.stream(), Stream.of(more)).toList());
    }

    /**
     * This schema and another one as one.
     *
     * @throws AlembicException if both have a table or a sequence of one name, or name constraints
     *     differently
     */
    public MetaData and(MetaData other) {
        if (!naming.equals(other.naming)) {
            throw new AlembicException(
                    "Models can be put together only if they name constraints alike. Give both the"
                            + " same naming(…).");
        }
        for (Table table : other.tables) {
            if (table(table.name()).isPresent()) {
                throw new AlembicException(
                        "Both models have a table \"%s\".".formatted(table.name()));
            }
        }
        for (Sequence sequence : other.sequences) {
            if (sequences.stream().anyMatch(own -> own.name().matches(sequence.name()))) {
                throw new AlembicException(
                        "Both models have a sequence \"%s\".".formatted(sequence.name()));
            }
        }
        return with(other.tables.toArray(Table[]::new))
                .with(other.sequences.toArray(Sequence[]::new));
    }

    /** Puts every table and sequence that has no schema into this one. */
    public MetaData in(String schema) {
        return new MetaData(
                naming,
                tables.stream().map(t -> t.name().schema().isPresent() ? t : t.in(schema)).toList(),
                sequences.stream()
                        .map(s -> s.name().schema().isPresent() ? s : s.in(schema))
                        .toList());
    }
}
