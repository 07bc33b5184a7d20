package dev.alembic.internal.command;

import dev.alembic.internal.history.HistoryTable;
import dev.alembic.internal.journal.JournalTable;
import dev.alembic.internal.runtime.DefaultSchema;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.SchemaObject;
import dev.alembic.schema.TableName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What takes part in comparing a model with a database: what the environment wants, but never the
 * version table nor the journal and the history beside it, and without {@code includeSchemas} nothing of other
 * schemas than what the model names there.
 */
final class ComparisonFilter implements ObjectFilter {

    /** Tables that are there only while somebody migrates, where the database has no locks of sessions. */
    private static final String LOCK = "ALEMBIC_LOCK_";

    private final EnvironmentSettings settings;
    private final DefaultSchema defaultSchema;
    private final TableName versionTable;
    private final TableName journal;
    private final TableName history;
    private final ObjectFilter wanted;
    private final Set<Optional<String>> modelSchemas = new HashSet<>();
    private final Set<String> modelNames = new HashSet<>();

    ComparisonFilter(EnvironmentSettings settings, MetaData model, DefaultSchema defaultSchema) {
        this.settings = settings;
        this.defaultSchema = defaultSchema;
        this.versionTable = defaultSchema.without(
                new TableName(settings.versionTableSchema().map(Name::of), Name.of(settings.versionTable())));
        this.journal = JournalTable.beside(versionTable);
        this.history = HistoryTable.beside(versionTable);
        this.wanted = settings.comparison().filter();
        model.tables().forEach(table -> add(table.name()));
        model.sequences().forEach(sequence -> add(sequence.name()));
    }

    private void add(TableName name) {
        modelSchemas.add(name.schemaText());
        modelNames.add(name.toString());
    }

    @Override
    public boolean includesName(ObjectName name) {
        return isInPlace(name) && (wanted.includesName(name) || isWantedInFull(name));
    }

    /** A filter may know an object by the schema that a model names without need. */
    private boolean isWantedInFull(ObjectName name) {
        Optional<String> schema = defaultSchema.name();
        boolean isPlaced = name.schema().isEmpty() && modelSchemas.contains(schema);
        return schema.isPresent()
                && isPlaced
                && wanted.includesName(new ObjectName(name.kind(), name.name(), schema, name.table()));
    }

    private boolean isInPlace(ObjectName name) {
        return switch (name.kind()) {
            case SCHEMA -> takesAll(name.name()) || modelSchemas.contains(name.name());
            case TABLE -> !isOwn(table(name)) && (takesAll(name.schema()) || isOfModel(name));
            case SEQUENCE -> takesAll(name.schema()) || isOfModel(name);
            default -> true;
        };
    }

    /** Whether everything in a schema takes part; the default one has no name. */
    private boolean takesAll(Optional<String> schema) {
        return schema.isEmpty() || settings.comparison().includesSchemas();
    }

    private boolean isOfModel(ObjectName name) {
        return modelNames.contains(table(name).toString());
    }

    private boolean isOwn(TableName table) {
        return defaultSchema.isSame(table, versionTable)
                || defaultSchema.isSame(table, journal)
                || defaultSchema.isSame(table, history)
                || table.text().startsWith(LOCK);
    }

    private static TableName table(ObjectName name) {
        return new TableName(name.schema().map(Name::of), Name.of(name.name().orElse("")));
    }

    @Override
    public boolean includesObject(SchemaObject object) {
        boolean isOwn = object.isReflected() && object.kind() == ObjectKind.TABLE && isOwn(object.table());
        return !isOwn && wanted.includesObject(object);
    }
}
