package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.SqlWords;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the triggers and views of SQLite. What a copy of a table needs of them, the copy knows. */
final class SqliteLiveObjects implements LiveObjects {

    private static final String READERS =
            "SELECT type, name, tbl_name, sql FROM %s.sqlite_master WHERE type IN ('view', 'trigger') ORDER BY name";

    /** Views first, which triggers may be of; a view needs what it reads only once it is read. */
    private static final String DEFINITIONS = "SELECT type, name, sql FROM main.sqlite_master"
            + " WHERE type IN ('view', 'trigger') ORDER BY type DESC, rowid";

    /** Which bring tables of their own, and need no others. */
    private static final String VIRTUAL_TABLES = "SELECT 'virtual table' AS type, name, sql FROM main.sqlite_master"
            + " WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL %' ORDER BY rowid";

    private final Catalog catalog;

    SqliteLiveObjects(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public List<Dependent> dependents(TableName table) {
        String schema = SqliteDialect.IDENTIFIERS.quote(
                Name.of(table.schemaText().orElse("main")).quoted());
        return catalog.list(READERS.formatted(schema), row -> dependents(table, row)).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        catalog.list(VIRTUAL_TABLES, row -> all.add(definition(row, "TABLE").beforeTables()));
        catalog.list(
                DEFINITIONS, row -> all.add(definition(row, row.text("type").toUpperCase(Locale.ROOT))));
        return all;
    }

    private static Definition definition(CatalogRow row, String word) {
        String name = SqliteDialect.IDENTIFIERS.quote(Name.exactly(row.text("name")));
        return Definition.of(what(row), row.text("sql"), "DROP %s %s".formatted(word, name));
    }

    private static String what(CatalogRow row) {
        return "%s '%s'".formatted(row.text("type"), row.text("name"));
    }

    private static List<Dependent> dependents(TableName table, CatalogRow row) {
        String what = what(row);
        boolean isOwn =
                row.text("type").equals("trigger") && row.text("tbl_name").equalsIgnoreCase(table.text());
        Set<String> names = SqlWords.names(row.text("sql"), SqliteDialect.LEXIS);
        if (!isOwn && !names.contains(table.text().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        List<Dependent> dependents = new ArrayList<>();
        dependents.add(new Dependent(table, Optional.empty(), what, isOwn ? Fate.GOES_ALONG : Fate.BREAKS));
        names.forEach(name -> dependents.add(new Dependent(table, Optional.of(Name.exactly(name)), what, Fate.HOLDS)));
        return dependents;
    }
}
