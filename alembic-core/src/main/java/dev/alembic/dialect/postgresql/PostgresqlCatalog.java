package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The schemas that are read, and what was found in them.
 *
 * @param draft tables by the number the catalogue gives them
 * @param names of the schemas
 * @param defaultSchema which isn't named in the outcome
 * @param session through which it is read
 */
record PostgresqlCatalog(
        Catalog catalog,
        ReflectedSchema<String> draft,
        List<String> names,
        Optional<String> defaultSchema,
        Session session) {

    /**
     * A session.
     *
     * @param version of its server: 150004 is 15.4
     * @param isEscaping whether a backslash is an escape in its texts
     */
    record Session(int version, boolean isEscaping) {}

    /** Asks about all schemas; their names are the only parameter. */
    <T> List<T> list(String sql, Function<CatalogRow, T> read) {
        return catalog.list(sql, read, names);
    }

    /** Asks about the tables that are wanted; their numbers, as texts, are the only parameter. */
    <T> List<T> listOfTables(String sql, Function<CatalogRow, T> read) {
        return catalog.list(sql, read, draft.keys());
    }

    /** Whether the server is at least of this major version. */
    boolean isSince(int major) {
        return session.version() >= major * 10_000;
    }

    /** An expression, or more, as the server tells it, in words that mean the same in any session. */
    Optional<String> definition(CatalogRow row, String column) {
        Optional<String> text = row.optional(column);
        return session.isEscaping() ? text.map(DefinitionTexts::ofAnySession) : text;
    }

    /** The name of something in a schema. */
    TableName name(String schema, String name) {
        return ReflectedSchema.name(named(schema), name);
    }

    /** The schema, unless it is the default one. */
    Optional<String> named(String schema) {
        return Optional.of(schema).filter(s -> !defaultSchema.equals(Optional.of(s)));
    }

    /** {@code {fillfactor=70}} as a map. */
    static Map<String, String> storage(CatalogRow row, String column) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : row.texts(column)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }
}
