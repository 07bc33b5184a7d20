package dev.alembic.jooq;

import dev.alembic.error.ConfigException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/** A database that is its only schema, so that the schema's name is as random as that of the database. */
final class NamelessDatabase implements AutoCloseable {

    private static final String NAMED =
            "The revisions make a database with a name of its own, so <inputSchema> can't be"
                    + " \"%s\". Leave it out; the property \"outputSchema\" says what generated code calls the schema.";

    private final AbstractDatabase reader;
    private final RevisedDatabase database;

    NamelessDatabase(AbstractDatabase reader, DatabaseKind kind) {
        this.reader = reader;
        this.database = new RevisedDatabase(reader, kind);
    }

    /** Makes the database and upgrades it, the first time. */
    void make() {
        database.make();
    }

    /**
     * Of these schemas the one that the revisions have made, in a list that jOOQ may sort.
     *
     * @throws ConfigException if another one is wanted
     */
    List<SchemaDefinition> only(List<SchemaDefinition> schemas) {
        for (String wanted : reader.getInputSchemata()) {
            if (!wanted.equals(database.name())) {
                throw new ConfigException(NAMED.formatted(wanted));
            }
        }
        List<SchemaDefinition> own = new ArrayList<>(schemas);
        own.removeIf(schema -> !schema.getName().equals(database.name()));
        return own;
    }

    /** The texts of views, which go into generated code, with what that calls the schema. */
    Map<Definition, String> renamed(Map<Definition, String> sources) {
        String prefix = outputSchema().isEmpty() ? "" : "`%s`.".formatted(outputSchema());
        Map<Definition, String> renamed = new LinkedHashMap<>(sources);
        renamed.replaceAll((view, text) -> text.replace("`%s`.".formatted(database.name()), prefix));
        return renamed;
    }

    /** What generated code calls the schema; empty for nothing at all. */
    String outputSchema() {
        return database.properties().outputSchema();
    }

    /** Drops the database. */
    @Override
    public void close() {
        database.close();
    }
}
