package dev.alembic.internal.snapshot;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.ExpressionProbe;
import dev.alembic.error.AlembicException;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a database held at some revision.
 *
 * @param format of the file
 * @param database its kind
 * @param revisions where it stood
 * @param defaultSchema the schema of what is named without one
 * @param sequences beside those that columns count with
 * @param definitions what no model speaks of, such as views
 * @param spellings how the database keeps what the model says in another way
 */
public record SchemaSnapshot(
        int format,
        DatabaseProduct database,
        List<String> revisions,
        Optional<String> defaultSchema,
        List<Table> tables,
        List<Sequence> sequences,
        List<Definition> definitions,
        List<Spelling> spellings) {

    private static final int FORMAT = 1;

    /** Copies the lists. */
    public SchemaSnapshot {
        revisions = List.copyOf(revisions);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        definitions = List.copyOf(definitions);
        spellings = List.copyOf(spellings);
    }

    /** Of these tables and sequences, as a database holds them; without its keywords, which would fill the file. */
    public static SchemaSnapshot of(DatabaseProduct database, List<String> revisions, MetaData live) {
        return new SchemaSnapshot(
                FORMAT,
                new DatabaseProduct(database.dialect(), database.majorVersion(), database.minorVersion()),
                revisions,
                Optional.empty(),
                live.tables(),
                live.sequences(),
                List.of(),
                List.of());
    }

    /** The same in a database where this is the default schema. */
    public SchemaSnapshot defaultSchema(Optional<String> name) {
        return new SchemaSnapshot(format, database, revisions, name, tables, sequences, definitions, spellings);
    }

    /** The same with what no model speaks of. */
    public SchemaSnapshot definitions(List<Definition> others) {
        return new SchemaSnapshot(format, database, revisions, defaultSchema, tables, sequences, others, spellings);
    }

    /** The same with what the database answered. */
    public SchemaSnapshot spellings(List<Spelling> answers) {
        return new SchemaSnapshot(format, database, revisions, defaultSchema, tables, sequences, definitions, answers);
    }

    /** The tables and sequences. */
    public MetaData schema() {
        return new MetaData(MetaData.EMPTY.naming(), tables, sequences);
    }

    /** What answers in the database's place. */
    public ExpressionProbe probe() {
        return new RecordedProbe(spellings);
    }

    /** As the text of a file. */
    public String toJson() {
        return JsonLayout.write(new RecordWriter().write(this));
    }

    /**
     * Reads the text of a file.
     *
     * @param loader of the types of dialects
     * @throws AlembicException if it is no snapshot, or one of a later format
     */
    public static SchemaSnapshot fromJson(String text, ClassLoader loader) {
        Object json = JsonReader.read(text);
        Object format = json instanceof Map<?, ?> map ? map.get("format") : null;
        if (format == null || !String.valueOf(format).equals(String.valueOf(FORMAT))) {
            throw new AlembicException("It is no snapshot of format %d, the one that is read here.".formatted(FORMAT));
        }
        Object read = new RecordReader(loader).read(json, SchemaSnapshot.class);
        if (read instanceof SchemaSnapshot snapshot) {
            return snapshot;
        }
        throw new AlembicException("It is no snapshot.");
    }
}
