package dev.alembic.runtime;

import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
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

    /** NOT NULL says nothing about another name of the rowid; ours says it, tables needn't. */
    private static final String COLUMNS =
            """
            SELECT cid, name, type, CASE WHEN pk = 1 AND type = 'INTEGER' THEN 1 ELSE "notnull" END,
                dflt_value, pk, hidden
            FROM pragma_table_xinfo('%s')
            """;

    private static final String INDEXES =
            """
            SELECT l."unique", l.origin, l.partial, CASE l.origin WHEN 'c' THEN l.name END AS n,
                (SELECT group_concat(coalesce(x.name, '(expression)') || x.desc || x.coll)
                    FROM pragma_index_xinfo(l.name) x WHERE x.key)
            FROM pragma_index_list('%s') l ORDER BY 1, 2, 3, 4, 5
            """;
    private static final String FOREIGN_KEYS =
            """
            SELECT group_concat("from" || '>' || coalesce("to", '')), "table", on_update, on_delete
            FROM pragma_foreign_key_list('%s') GROUP BY id ORDER BY 1, 2, 3, 4
            """;
    private static final String READERS =
            """
            SELECT type, name, tbl_name, replace(sql, '"', '') FROM sqlite_master
            WHERE type IN ('view', 'trigger') ORDER BY name
            """;
    private static final String TABLES =
            """
            SELECT name, ncol, wr, strict FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1
            """;

    private Catalogue() {}

    static List<String> of(SqliteDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>(database.list(TABLES));
        for (String table : List.of("t", "child", "parent")) {
            lines.addAll(database.list(COLUMNS.formatted(table)));
            lines.addAll(database.list(INDEXES.formatted(table)));
            lines.addAll(database.list(FOREIGN_KEYS.formatted(table)));
        }
        lines.addAll(database.list(READERS));
        SqliteDatabase.SQLITE
                .inspector(database.connection())
                .inspect(ObjectFilter.ALL)
                .tables()
                .stream()
                .map(Catalogue::lines)
                .forEach(lines::addAll);
        return lines;
    }

    private static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.name() + " " + new TreeMap<>(table.options().values()));
        table.columns().forEach(column -> lines.add(column.toString().replace("\"", "")));
        table.items().stream()
                .filter(item -> !table.columns().contains(item))
                .map(item -> item.toString().replace("\"", ""))
                .sorted()
                .forEach(lines::add);
        return lines;
    }
}
