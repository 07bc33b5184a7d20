package dev.alembic.schema;

import dev.alembic.error.AlembicException;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole schema: the model, or what a database holds.
 *
 * @param naming how unnamed constraints and indexes are named
 * @param tables in the order given
 * @param sequences in the order given
 * @param objects views and the like of a model, in the order given; none of what was read, see {@link ModelObject}
 */
public record MetaData(
        NamingConvention naming, List<Table> tables, List<Sequence> sequences, List<ModelObject> objects) {

    /** Nothing at all. */
    public static final MetaData EMPTY = new MetaData(NamingConvention.DEFAULT, List.of(), List.of());

    /** Copies the lists. */
    public MetaData {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        objects = List.copyOf(objects);
    }

    /** Without views and the like. */
    public MetaData(NamingConvention naming, List<Table> tables, List<Sequence> sequences) {
        this(naming, tables, sequences, List.of());
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
        List<ModelObject> objects =
                alike.stream().flatMap(m -> m.objects.stream()).distinct().toList();
        return new MetaData(naming, tables, sequences, objects);
    }

    /** The same with the names of its convention given, and the default one for what comes. */
    private MetaData named() {
        List<Table> named =
                tables.stream().map(t -> new NamedTable(t, naming).named()).toList();
        return new MetaData(NamingConvention.DEFAULT, named, sequences, objects);
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
        return new MetaData(newNaming, tables, sequences, objects);
    }

    /** The same schema with more tables at the end. */
    public MetaData with(Table... more) {
        return new MetaData(
                naming, Stream.concat(tables.stream(), Stream.of(more)).toList(), sequences, objects);
    }

    /** The same schema with more sequences at the end. */
    public MetaData with(Sequence... more) {
        return new MetaData(
                naming,
                tables,
                Stream.concat(sequences.stream(), Stream.of(more)).toList(),
                objects);
    }

    /** The same schema with more views, functions, triggers and the like. */
    public MetaData with(ModelObject... more) {
        return new MetaData(
                naming,
                tables,
                sequences,
                Stream.concat(objects.stream(), Stream.of(more)).toList());
    }

    /** This model and another one as {@linkplain #merged one}. */
    public MetaData and(MetaData other) {
        return merged(List.of(this, other));
    }

    /** Puts every table, sequence and view that has no schema into this one. */
    public MetaData in(String schema) {
        return new MetaData(
                naming,
                tables.stream()
                        .map(t -> t.name().schema().isPresent() ? t : t.in(schema))
                        .toList(),
                sequences.stream()
                        .map(s -> s.name().schema().isPresent() ? s : s.in(schema))
                        .toList(),
                objects.stream()
                        .map(o -> o.name().schema().isPresent() ? o : o.in(schema))
                        .toList());
    }

    /**
     * Creates what of this model the database hasn't: schemas, sequences and tables with their indexes, those
     * that others point at first. A table that is there is left as it is, <em>even if the model has become
     * another one</em>: that is what migrations are for. Views and the like are left out.
     * A real schema is theirs alone, since what is created here
     * is in the way of the revision that creates it; this is for tests and lessons.
     *
     * <pre>{@code
     * METADATA.createAll(connection);
     * // CREATE TABLE categories (…); CREATE TABLE tasks (…, FOREIGN KEY(category_id) REFERENCES categories (id))
     * }</pre>
     *
     * <p>All of it is one transaction, where the database can roll back DDL. On a connection that commits by itself
     * it is committed; else it is part of the caller's transaction, which stays open.
     *
     * @return the tables that were created, in order; none if all of them were there
     * @throws AlembicException if the model has a mistake, or the database refuses a statement
     * @see <a
     *     href="https://docs.sqlalchemy.org/en/20/core/metadata.html#sqlalchemy.schema.MetaData.create_all">MetaData.create_all</a>
     */
    public List<TableName> createAll(Connection connection) {
        return creator().createMissing(this, connection);
    }

    /**
     * Drops the tables and sequences of this model that the database has, <em>with all their rows</em>, those that
     * point at others first. What the model doesn't name stays, and so do schemas and the version table: for
     * Alembic, revisions that are applied still are. For tests and lessons.
     *
     * @return the tables that were dropped, in order
     * @throws AlembicException if the database refuses a statement, for example because a view or a table that is
     *     no part of the model depends on one
     * @see #createAll on the transaction
     * @see <a
     *     href="https://docs.sqlalchemy.org/en/20/core/metadata.html#sqlalchemy.schema.MetaData.drop_all">MetaData.drop_all</a>
     */
    public List<TableName> dropAll(Connection connection) {
        return creator().dropExisting(this, connection);
    }

    private static SchemaCreator creator() {
        return ServiceLoader.load(SchemaCreator.class, SchemaCreator.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new AlembicException("The file META-INF/services/%s isn't on the class path. Keep it"
                                .formatted(SchemaCreator.class.getName())
                        + " where jars are put together into one."));
    }
}
