package dev.alembic.dialect.sqlite;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.Json;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tables of a SQLite database and of those attached to it, with three queries for each:
 * columns from the PRAGMAs, everything else from the definitions that SQLite keeps as text. Virtual
 * tables, their shadows, views and temporary tables are left alone. Needs SQLite 3.37.
 *
 * <p>What has no place in {@link dev.alembic.schema} is kept in options: of tables {@code
 * sqlite_autoincrement}, {@code sqlite_with_rowid}, {@code sqlite_strict}; of columns {@code
 * sqlite_on_conflict_not_null}, where the type is none of texts {@code sqlite_collate}, and where
 * it would be written otherwise {@code sqlite_type}; of keys {@code sqlite_on_conflict}, where
 * columns have an order or a collation within the key {@code sqlite_columns}, and for INTEGER
 * PRIMARY KEY DESC {@code sqlite_inline}; of indexes {@code sqlite_where}. Comments in a definition
 * are {@code sqlite_note} of the table and of columns.
 */
public final class SqliteInspector implements Inspector {

    private static final Identifiers IDENTIFIERS = Identifiers.standard(Set.of());
    private static final String MAIN = "main";

    private static final String FILES = "SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq";
    private static final String TABLES = """
            SELECT m.name, m.sql
            FROM pragma_table_list l JOIN %s m ON m.name = l.name AND m.type = 'table'
            WHERE l.schema = ? AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'
            ORDER BY m.name
            """;
    // Of the tables pointed at as well: a foreign key may leave it to them to know their key.
    private static final String COLUMNS = """
            WITH looked_at(name) AS (
                SELECT value COLLATE NOCASE FROM json_each(?)
                UNION
                SELECT f."table" FROM json_each(?) w JOIN pragma_foreign_key_list(w.value, ?) f)
            SELECT t.name AS owner, c.*
            FROM looked_at t JOIN pragma_table_xinfo(t.name, ?) c
            WHERE c.hidden <> 1
            ORDER BY t.name, c.cid
            """;
    private static final String INDEXES = """
            SELECT tbl_name, name, sql
            FROM %s
            WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))
            ORDER BY name
            """;

    private final Catalog catalog;
    private final TypeMap types;

    /** Reads through this connection, which stays the caller's. */
    public SqliteInspector(Connection connection, TypeMap types) {
        this.catalog = new Catalog(connection);
        this.types = types;
    }

    @Override
    public MetaData inspect(ObjectFilter filter) {
        ReflectedSchema<TableName> draft = new ReflectedSchema<>(filter);
        for (String file : catalog.list(FILES, row -> row.text("name"))) {
            Optional<String> schema = Optional.of(file).filter(name -> !name.equals(MAIN));
            if (draft.wantsSchema(schema)) {
                inspect(file, schema, draft);
            }
        }
        return draft.build();
    }

    private void inspect(String file, Optional<String> schema, ReflectedSchema<TableName> draft) {
        String master = IDENTIFIERS.quote(Name.of(file).quoted()) + ".sqlite_master";
        SqliteCatalog tables = new SqliteCatalog(schema, types, draft);
        catalog.list(TABLES.formatted(master), tables::table, file);
        String wanted = Json.write(tables.wanted());
        catalog.list(COLUMNS, tables::column, wanted, wanted, file, file);
        catalog.list(INDEXES.formatted(master), tables::index, wanted);
        tables.finish();
    }
}
