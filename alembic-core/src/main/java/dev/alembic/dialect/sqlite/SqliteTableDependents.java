package dev.alembic.dialect.sqlite;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.SqlWords;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands around a table of SQLite: triggers, views, foreign keys that point at it. */
final class SqliteTableDependents {

    private static final List<String> ROW_NUMBERS = List.of("rowid", "_rowid_", "oid");
    private static final String MAIN = "main";

    private static final String VIEWS_AND_TRIGGERS =
            "SELECT type, tbl_name, sql FROM %s WHERE type IN ('view', 'trigger') ORDER BY rowid";
    private static final String VIRTUAL_TABLES =
            "SELECT sql FROM %s WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%%'";
    private static final String REFERRED_COLUMNS = """
            SELECT DISTINCT lower(f."to") AS name
            FROM %s m JOIN pragma_foreign_key_list(m.name, ?) f
            WHERE m.type = 'table' AND lower(f."table") = ? AND lower(m.name) <> ?
                AND f."to" IS NOT NULL
            """;
    private static final String TEMPORARY_TABLES =
            "SELECT lower(name) AS name FROM %s WHERE type = 'table' AND name LIKE"
                    + " '\\_alembic\\_tmp%%' ESCAPE '\\'";
    private static final String COLUMNS = "SELECT lower(name) AS name FROM pragma_table_xinfo(?, ?)";
    private static final String WITHOUT_ROWID = "SELECT wr FROM pragma_table_list(?) WHERE schema = ? COLLATE NOCASE";

    private final Catalog catalog;
    private final TableName table;
    private final String lowerName;
    private final String schema;
    private final String master;

    SqliteTableDependents(Connection connection, TableName table) {
        this.catalog = new Catalog(connection);
        this.table = table;
        this.lowerName = table.text().toLowerCase(Locale.ROOT);
        this.schema = table.schemaText().orElse(MAIN);
        this.master = SqliteDialect.IDENTIFIERS.quote(Name.of(schema).quoted()) + ".sqlite_master";
    }

    TableDependents read() {
        List<Reader> readers = catalog.list(VIEWS_AND_TRIGGERS.formatted(master), Reader::of);
        List<String> triggers =
                readers.stream().filter(this::isOwnTrigger).map(this::inSchema).toList();
        return new TableDependents(
                triggers,
                triggers.size() < readers.size() && !isLegacy(),
                namesInUse(readers),
                Set.copyOf(names(TEMPORARY_TABLES.formatted(master))),
                rowNumber(readers));
    }

    private boolean isOwnTrigger(Reader reader) {
        return reader.isTrigger() && reader.table().equals(lowerName);
    }

    /** Where the table is in an attached file, a trigger without a schema would go elsewhere. */
    private String inSchema(Reader trigger) {
        Optional<Name> named = table.schema();
        return named.isEmpty()
                ? trigger.sql()
                : trigger.sql()
                        .replaceFirst(
                                "(?is)^(CREATE\\s+TRIGGER\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?)" + "(?![^\\s(]+\\s*\\.)",
                                "$1" + SqliteDialect.IDENTIFIERS.quote(named.get()) + ".");
    }

    private boolean isLegacy() {
        return catalog.one("PRAGMA legacy_alter_table", row -> row.flag("legacy_alter_table"));
    }

    private Set<String> namesInUse(List<Reader> readers) {
        Set<String> names = new HashSet<>();
        readers.forEach(reader -> names.addAll(SqlWords.names(reader.sql(), SqliteDialect.LEXIS)));
        names.addAll(names(REFERRED_COLUMNS.formatted(master), schema, lowerName, lowerName));
        return names;
    }

    private List<String> names(String sql, Object... parameters) {
        return catalog.list(sql, row -> row.text("name"), parameters);
    }

    /** The hidden column, if some view or trigger uses it or a full-text index is made over it. */
    private Optional<String> rowNumber(List<Reader> readers) {
        boolean isNamed = readers.stream()
                .flatMap(reader -> SqlWords.names(reader.sql(), SqliteDialect.LEXIS).stream())
                .anyMatch(ROW_NUMBERS::contains);
        if (!(isNamed || isContentOfVirtualTable()) || hasNoRowid()) {
            return Optional.empty();
        }
        Set<String> columns = catalog.list(COLUMNS, row -> row.text("name"), table.text(), schema).stream()
                .collect(Collectors.toSet());
        return ROW_NUMBERS.stream().filter(name -> !columns.contains(name)).findFirst();
    }

    private boolean isContentOfVirtualTable() {
        Stream<String> virtual = catalog.list(VIRTUAL_TABLES.formatted(master), row -> row.text("sql")).stream();
        return virtual.anyMatch(sql -> sql.toLowerCase(Locale.ROOT).contains(lowerName));
    }

    private boolean hasNoRowid() {
        return catalog.list(WITHOUT_ROWID, row -> row.flag("wr"), table.text(), schema).stream()
                .anyMatch(Boolean::booleanValue);
    }

    /** A view or a trigger, and for a trigger its table in lower case. */
    private record Reader(boolean isTrigger, String table, String sql) {

        static Reader of(CatalogRow row) {
            return new Reader(
                    row.text("type").equals("trigger"), row.text("tbl_name").toLowerCase(Locale.ROOT), row.text("sql"));
        }
    }
}
