package dev.alembic.testkit.fuzz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a database in its own words what it holds; our inspectors have no part in it. */
final class Catalogue {

    private final Words words;
    private final Connection connection;

    Catalogue(String database, Connection connection) {
        this.words = Words.valueOf(database.toUpperCase(Locale.ROOT));
        this.connection = connection;
    }

    /** Tables, types and sequences. */
    List<String> things() throws SQLException {
        return ask(words.things);
    }

    List<String> columns(String table) throws SQLException {
        return ask(words.columns, table);
    }

    /** Names of indexes and constraints that have been given one. */
    List<String> parts(String table) throws SQLException {
        return ask(words.parts, table);
    }

    boolean hasComments() {
        return !words.columnComments.isEmpty();
    }

    List<String> columnComments(String table) throws SQLException {
        return ask(words.columnComments, table);
    }

    Optional<String> tableComment(String table) throws SQLException {
        return Optional.ofNullable(ask(words.tableComment, table).get(0));
    }

    /** What a comment is there: to PostgreSQL, an empty one is none. */
    @Nullable
    String comment(@Nullable String given) {
        return words == Words.POSTGRESQL && given != null && given.isEmpty() ? null : given;
    }

    /** Inserts a row of nothing but defaults. */
    String insertion(String quotedTable) {
        return words.insertion.formatted(quotedTable);
    }

    private List<String> ask(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setString(i + 1, parameters[0]);
            }
            List<String> answers = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
            return answers;
        }
    }

    /** The questions. */
    private enum Words {
        SQLITE(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                "SELECT name FROM pragma_table_info(?) ORDER BY cid",
                "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?" + " AND sql IS NOT NULL",
                "",
                "",
                "INSERT INTO %s DEFAULT VALUES"),
        POSTGRESQL(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " AND relkind IN ('r', 'S')"
                        + " UNION ALL SELECT typname FROM pg_type"
                        + " WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'",
                "SELECT attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid"
                        + " WHERE relname = ? AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                "SELECT i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_class"
                        + " t ON t.oid = indrelid WHERE t.relname = ? AND NOT indisprimary UNION SELECT"
                        + " conname FROM pg_constraint JOIN pg_class t ON t.oid = conrelid WHERE"
                        + " t.relname = ? AND contype = 'c'",
                "SELECT col_description(attrelid, attnum)"
                        + " FROM pg_attribute JOIN pg_class c ON c.oid = attrelid"
                        + " WHERE relname = ? AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                "SELECT obj_description(oid, 'pg_class') FROM pg_class" + " WHERE relname = ? AND relkind = 'r'",
                "INSERT INTO %s DEFAULT VALUES"),
        MARIADB(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = database()",
                "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = database() AND table_name = ?"
                        + " ORDER BY ordinal_position",
                "SELECT DISTINCT index_name FROM information_schema.statistics"
                        + " WHERE table_schema = database() AND table_name = ?"
                        + " AND index_name <> 'PRIMARY'"
                        + " UNION SELECT constraint_name FROM information_schema.check_constraints"
                        + " WHERE constraint_schema = database() AND table_name = ?",
                "SELECT column_comment FROM information_schema.columns"
                        + " WHERE table_schema = database() AND table_name = ?"
                        + " ORDER BY ordinal_position",
                "SELECT table_comment FROM information_schema.tables"
                        + " WHERE table_schema = database() AND table_name = ?",
                "INSERT INTO %s () VALUES ()");

        private final String things;
        private final String columns;
        private final String parts;
        private final String columnComments;
        private final String tableComment;
        private final String insertion;

        Words(String things, String columns, String parts, String... others) {
            this.things = things;
            this.columns = columns;
            this.parts = parts;
            this.columnComments = others[0];
            this.tableComment = others[1];
            this.insertion = others[2];
        }
    }
}
