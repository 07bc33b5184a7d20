package dev.alembic.internal.batch;

import dev.alembic.internal.runtime.SqliteDatabase;
import dev.alembic.schema.Column;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a SQLite database holds, apart from rows, in a form that is equal for equal things: as its
 * PRAGMAs tell, and as our own inspector reads the definitions. Whether names stand in quotes is
 * left to SQLite.
 */
final class Catalogue {

    private static final String TABLES = """
            SELECT name, ncol, wr, strict FROM pragma_table_list
            WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY 1
            """;

    /** NOT NULL says nothing about another name of the rowid; ours says it, tables needn't. */
    private static final String COLUMNS = """
            SELECT t.name, c.cid, c.name, c.type,
                CASE WHEN c.pk = 1 AND c.type = 'INTEGER' THEN 1 ELSE c."notnull" END, c.dflt_value,
                c.pk, c.hidden
            FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c WHERE t.type = 'table'
            ORDER BY 1, 2
            """;

    private static final String INDEXES = """
            SELECT t.name, l."unique", l.origin, l.partial,
                CASE l.origin WHEN 'c' THEN l.name END AS n,
                (SELECT group_concat(coalesce(x.name, '(expression)') || x.desc || x.coll)
                    FROM pragma_index_xinfo(l.name) x WHERE x.key)
            FROM sqlite_master t JOIN pragma_index_list(t.name) l WHERE t.type = 'table'
            ORDER BY 1, 2, 3, 4, 5, 6
            """;
    private static final String FOREIGN_KEYS = """
            SELECT t.name, f."table", f.on_update, f.on_delete,
                group_concat(f."from" || '>' || coalesce(f."to", (SELECT c.name
                    FROM pragma_table_xinfo(f."table") c WHERE c.pk = f.seq + 1)))
            FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            GROUP BY t.name, f.id ORDER BY 1, 2, 3, 4, 5
            """;
    private static final String READERS = """
            SELECT type, name, tbl_name, replace(sql, '"', '') FROM sqlite_master
            WHERE type IN ('view', 'trigger') ORDER BY name
            """;

    private Catalogue() {}

    static List<String> of(SqliteDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String query : List.of(TABLES, COLUMNS, INDEXES, FOREIGN_KEYS, READERS)) {
            lines.addAll(database.list(query));
        }
        SqliteDatabase.SQLITE.inspector(database.connection()).inspect(ObjectFilter.ALL).tables().stream()
                .map(Catalogue::lines)
                .forEach(lines::addAll);
        return lines;
    }

    private static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.name() + " " + new TreeMap<>(table.options().values()));
        table.columns().forEach(column -> lines.add(line(table, column)));
        table.items().stream()
                .filter(item -> !(item instanceof Column))
                .map(item -> line(table, item))
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    /** Left out are names that a convention gave, and that of the table in front of its columns. */
    private static String line(Table table, TableItem item) {
        return item.toString()
                .replace("\"", "")
                .replace(table.name().text() + ".", "")
                .replaceAll("Optional\\[unique_[^]]+]", "Optional.empty");
    }
}
