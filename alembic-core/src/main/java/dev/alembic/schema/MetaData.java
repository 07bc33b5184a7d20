package dev.alembic.schema;

import dev.alembic.error.AlembicException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    public static final MetaData EMPTY = new MetaData(NamingConvention.DEFAULT, List.of(), List.of());

    /** Copies the lists. */
    public MetaData {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** These tables, with the default names. */
    public static MetaData of(List<Table> tables) {
        return new MetaData(NamingConvention.DEFAULT, tables, List.of());
    }

    /**
     * Several models as one. Tables keep the names that their own model's convention makes for
     * constraints and indexes; a table that points at one of another model finds it there.
     *
     * @throws AlembicException if a table is in more than one of them, or a sequence that isn't the
     *     same in each
     * @see <a
     *     href="https://alembic.sqlalchemy.org/en/latest/autogenerate.html#autogenerating-multiple-metadata-collections">Autogenerating
     *     Multiple MetaData collections</a>
     */
    public static MetaData merged(List<MetaData> models) {
        List<NamingConvention> conventions =
                models.stream().map(MetaData::naming).distinct().toList();
        List<MetaData> alike =
                conventions.size() > 1 ? models.stream().map(MetaData::named).toList() : models;
        List<Table> tables = alike.stream().flatMap(m -> m.tables.stream()).toList();
        List<Sequence> sequences =
                alike.stream().flatMap(m -> m.sequences.stream()).distinct().toList();
        refuseTwice("Table", tables.stream().map(Table::name).toList());
        refuseTwice("Sequence", sequences.stream().map(Sequence::name).toList());
        NamingConvention naming = conventions.size() == 1 ? conventions.get(0) : NamingConvention.DEFAULT;
        return new MetaData(naming, tables, sequences);
    }

    /** The same with the names of its convention given, and the default one for what comes. */
    private MetaData named() {
        List<Table> named =
                tables.stream().map(t -> new NamedTable(t, naming).named()).toList();
        return new MetaData(NamingConvention.DEFAULT, named, sequences);
    }

    private static void refuseTwice(String kind, List<TableName> names) {
        Set<String> once = new HashSet<>();
        List<String> twice = names.stream()
                .map(TableName::toString)
                .filter(name -> !once.add(name))
                .distinct()
                .map(name -> "\"" + name + "\"")
                .toList();
        if (!twice.isEmpty()) {
            throw new AlembicException("%s %s in more than one model. Leave each in one of them."
                    .formatted(kind, String.join(", ", twice)));
        }
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
                naming,
                tables,
                Stream.concat(sequences.stream(), Stream.of(more)).toList());
    }

    /** This model and another one as {@linkplain #merged one}. */
    public MetaData and(MetaData other) {
        return merged(List.of(this, other));
    }

    /** Puts every table and sequence that has no schema into this one. */
    public MetaData in(String schema) {
        return new MetaData(
                naming,
                tables.stream()
                        .map(t -> t.name().schema().isPresent() ? t : t.in(schema))
                        .toList(),
                sequences.stream()
                        .map(s -> s.name().schema().isPresent() ? s : s.in(schema))
                        .toList());
    }
}
