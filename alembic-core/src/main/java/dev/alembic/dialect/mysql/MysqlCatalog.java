package dev.alembic.dialect.mysql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A schema that is read.
 *
 * @param draft what was found in all schemas
 * @param name of the schema
 * @param used the schema in use, which isn't named in the outcome
 * @param dialect what options begin with
 * @param isMariadb whether the server is MariaDB
 * @param isEscaping whether backslashes escape in the session that will write what is read
 */
record MysqlCatalog(
        Catalog catalog,
        ReflectedSchema<TableName> draft,
        String name,
        Optional<String> used,
        String dialect,
        boolean isMariadb,
        boolean isEscaping) {

    /** Asks about this schema: its name is the only parameter. */
    <T> List<T> list(String sql, Function<CatalogRow, T> read) {
        return catalog.list(sql, read, name);
    }

    /**
     * Asks about the tables of this schema that are wanted, where {@code %s} in the question says
     * which. For a single one it says so; lists would make MariaDB look into every table anyway.
     */
    <T> List<T> listOfTables(String sql, Function<CatalogRow, T> read) {
        List<TableName> wanted = wanted();
        return wanted.size() == 1
                ? catalog.list(
                        sql.formatted(" AND TABLE_NAME = ?"),
                        read,
                        name,
                        wanted.get(0).text())
                : list(sql.formatted(""), read);
    }

    /** The tables of this schema that are wanted. */
    List<TableName> wanted() {
        return draft.keys().stream()
                .filter(table -> table.schemaText().equals(named(name)))
                .toList();
    }

    /** A schema, unless it is the one in use. */
    Optional<String> named(String schema) {
        return Optional.of(schema).filter(s -> !used.equals(Optional.of(s)));
    }

    /** A table of this schema. */
    TableName tableName(String table) {
        return ReflectedSchema.name(named(name), table);
    }

    /** The table that a row is about; absent if it isn't wanted. */
    Optional<ReflectedTable> table(CatalogRow row) {
        return draft.table(tableName(row.text("table_name")));
    }

    /** An option's key. */
    String key(String option) {
        return dialect + "_" + option;
    }

    /** A text as the session would say it. */
    String literal(String text) {
        return MysqlLiterals.of(isEscaping).string(text);
    }

    /** SQL as the catalogue keeps it, made what the session would say. */
    String sql(String kept) {
        String plain = KeptSql.withEscapes(kept);
        return isEscaping ? (isMariadb ? plain : kept.replace("\\'", "'")) : KeptSql.withoutEscapes(kept);
    }
}
