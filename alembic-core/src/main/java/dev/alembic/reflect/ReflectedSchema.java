package dev.alembic.reflect;

import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.ObjectName;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what is found in a database, leaving out what the filter doesn't want to see.
 *
 * @param <K> how the catalogue tells tables apart: a name, a number
 */
public final class ReflectedSchema<K> {

    private static final Comparator<TableName> BY_SCHEMA_AND_NAME = Comparator.comparing(
                    (TableName name) -> name.schemaText().orElse(""))
            .thenComparing(TableName::text);

    private final ObjectFilter filter;
    private final Map<K, ReflectedTable> tables = new LinkedHashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();

    /** Nothing found yet. */
    public ReflectedSchema(ObjectFilter filter) {
        this.filter = filter;
    }

    /** The name of something that was found; without a schema if that is the default one. */
    public static TableName name(Optional<String> schema, String name) {
        return new TableName(schema.map(Name::exactly), Name.exactly(name));
    }

    /** Whether the filter wants to see a schema; the default one has no name. */
    public boolean wantsSchema(Optional<String> schema) {
        return wants(ObjectKind.SCHEMA, schema, Optional.empty());
    }

    private boolean wants(ObjectKind kind, Optional<String> name, Optional<String> schema) {
        return filter.includesName(new ObjectName(kind, name, schema, Optional.empty()));
    }

    /** A table that was found; absent if the filter doesn't want to see it. */
    public Optional<ReflectedTable> found(K key, TableName name) {
        if (!wants(ObjectKind.TABLE, Optional.of(name.text()), name.schemaText())) {
            return Optional.empty();
        }
        ReflectedTable draft = new ReflectedTable(name, filter);
        tables.put(key, draft);
        return Optional.of(draft);
    }

    /** A sequence that was found. */
    public void found(Sequence sequence) {
        TableName name = sequence.name();
        if (wants(ObjectKind.SEQUENCE, Optional.of(name.text()), name.schemaText())) {
            sequences.add(sequence);
        }
    }

    /** The table of this key; absent if it wasn't found, or isn't wanted. */
    public Optional<ReflectedTable> table(K key) {
        return Optional.ofNullable(tables.get(key));
    }

    /** The keys of all tables that are wanted, in the order they were found. */
    public List<K> keys() {
        return List.copyOf(tables.keySet());
    }

    /** Whether no table was found that is wanted. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Everything, tables and sequences by schema and name. */
    public MetaData build() {
        return new MetaData(
                NamingConvention.DEFAULT,
                tables.values().stream()
                        .sorted(Comparator.comparing(ReflectedTable::name, BY_SCHEMA_AND_NAME))
                        .map(ReflectedTable::build)
                        .toList(),
                sequences.stream()
                        .sorted(Comparator.comparing(Sequence::name, BY_SCHEMA_AND_NAME))
                        .toList());
    }
}
