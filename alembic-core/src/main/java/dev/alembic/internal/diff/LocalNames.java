package dev.alembic.internal.diff;

import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.NameRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names of tables and sequences as a comparison has them on both sides: without the default schema,
 * unless the model says it, so that what it says gets into the revision.
 */
final class LocalNames {

    private final NameRules rules;
    private final Optional<String> defaultKey;
    private final Map<String, Name> said = new HashMap<>();

    /**
     * @param defaultSchema which means the same as none; as the database has it
     */
    LocalNames(NameRules rules, Optional<String> defaultSchema, MetaData model) {
        this.rules = rules;
        this.defaultKey =
                defaultSchema.map(schema -> rules.schema(Name.exactly(schema).quoted()));
        model.tables().forEach(table -> know(table.name()));
        model.sequences().forEach(sequence -> know(sequence.name()));
    }

    private void know(TableName name) {
        name.schema().filter(this::isDefault).ifPresent(schema -> said.putIfAbsent(key(name), schema));
    }

    private boolean isDefault(Name schema) {
        return defaultKey.isPresent() && defaultKey.get().equals(rules.schema(schema));
    }

    private String key(TableName name) {
        return rules.table(new TableName(Optional.empty(), name.name()));
    }

    /** The name in the comparison. */
    TableName of(TableName name) {
        boolean isElsewhere = name.schema().filter(schema -> !isDefault(schema)).isPresent();
        return isElsewhere || (name.schema().isEmpty() && said.isEmpty())
                ? name
                : new TableName(Optional.ofNullable(said.get(key(name))), name.name());
    }
}
