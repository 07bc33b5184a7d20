package dev.alembic.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SQLite knows of tables, and what only the text of a table says, however it is written. */
final class SqliteCatalogue {

    private static final String OTHERS = """
            SELECT type, name, tbl_name, iif(type = 'index', lower(replace(sql, '"', '')), sql)
            FROM sqlite_schema
            WHERE type IN ('view', 'trigger')
               OR type = 'index' AND (sql LIKE '%(%(%' OR sql LIKE '% where %')
            """;

    private static final String TABLES = """
            SELECT l.name, l.wr, l.strict, s.sql LIKE '%autoincrement%' FROM pragma_table_list l
            JOIN sqlite_schema s ON s.name = l.name
            WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND s.name NOT LIKE 'sqlite!_%' ESCAPE '!'
            """;

    /** The number of a row is never NULL, whatever is said of it. */
    private static final String COLUMNS = """
            SELECT s.name, c.cid, c.name, upper(c.type), c.dflt_value, c.pk, c.hidden, c."notnull"
                OR c.pk AND upper(c.type) = 'INTEGER' AND (SELECT sum(o.pk) FROM pragma_table_info(s.name) o) = 1
            FROM sqlite_schema s, pragma_table_xinfo(s.name) c
            WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite!_%' ESCAPE '!'
            """;

    private static final String FOREIGN_KEYS = """
            SELECT s.name, f."table", group_concat(f."from" || ' ' || coalesce(f."to", '?')), f.on_update,
                   f.on_delete, f.match
            FROM sqlite_schema s, pragma_foreign_key_list(s.name) f WHERE s.type = 'table' GROUP BY s.name, f.id
            """;

    /** The name of one that belongs to a constraint counts them, and says nothing. */
    private static final String INDEXES = """
            SELECT s.name, iif(i.origin = 'c', i.name, ''), i."unique", i.origin, i.partial,
                (SELECT group_concat(format('%s %s %s', coalesce(x.name, '?'), x.desc, x.coll))
                 FROM pragma_index_xinfo(i.name) x WHERE x.key)
            FROM sqlite_schema s, pragma_index_list(s.name) i WHERE s.type = 'table'
            """;

    private static final String TEXTS = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql <> ''";

    private static final Pattern CLAUSES = Pattern.compile("(?i)\\bconstraint \\S+|\\bcollate \"?\\w+"
            + "|\\bon conflict \\w+|\\b(not )?deferrable( initially \\w+)?|\\b(check|as)(?= ?\\()");

    private final Connection connection;
    private final List<String> lines = new ArrayList<>();

    private SqliteCatalogue(Connection connection) {
        this.connection = connection;
    }

    static List<String> lines(Connection connection) throws SQLException {
        SqliteCatalogue catalogue = new SqliteCatalogue(connection);
        for (String query : List.of(OTHERS, TABLES, COLUMNS, FOREIGN_KEYS, INDEXES)) {
            catalogue.add(query);
        }
        catalogue.addClauses();
        return catalogue.lines;
    }

    private void add(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringJoiner line = new StringJoiner(" | ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    line.add(String.valueOf(rows.getString(column)));
                }
                lines.add(line.toString());
            }
        }
    }

    private void addClauses() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TEXTS)) {
            while (rows.next()) {
                String sql = rows.getString(2).replaceAll("\\s+", " ");
                Matcher clause = CLAUSES.matcher(sql);
                while (clause.find()) {
                    lines.add(rows.getString(1) + ": " + plain(clause.group()) + inParentheses(sql, clause.end()));
                }
            }
        }
    }

    private static String plain(String clause) {
        return clause.replace("\"", "").toUpperCase(Locale.ROOT);
    }

    /** What stands behind a word up to the closing parenthesis; nothing if there is no opening one. */
    private static String inParentheses(String sql, int start) {
        int depth = 0;
        String behind = sql.substring(start).stripLeading();
        for (int i = 0; i < behind.length(); i++) {
            depth += behind.charAt(i) == '(' ? 1 : behind.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i == 0 ? "" : behind.substring(0, i + 1);
            }
        }
        return behind;
    }
}
