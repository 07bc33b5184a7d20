package dev.alembic.dialect.h2;

import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.reflect.Catalog;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the triggers of H2, and the rights on its tables. */
final class H2LiveObjects implements LiveObjects {

    private static final String SCHEMAS = "SELECT SCHEMA_NAME AS name FROM INFORMATION_SCHEMA.SCHEMATA";
    private static final String DEPENDENTS = """
            SELECT 'trigger ''' || TRIGGER_NAME || '''' AS what
            FROM INFORMATION_SCHEMA.TRIGGERS
            WHERE UPPER(EVENT_OBJECT_TABLE) = UPPER(?)
              AND UPPER(EVENT_OBJECT_SCHEMA) = UPPER(COALESCE(?, CURRENT_SCHEMA))
            UNION
            SELECT 'the rights of ''' || GRANTEE || '''' AS what
            FROM INFORMATION_SCHEMA.RIGHTS
            WHERE UPPER(TABLE_NAME) = UPPER(?)
              AND UPPER(TABLE_SCHEMA) = UPPER(COALESCE(?, CURRENT_SCHEMA))
            ORDER BY what
            """;

    private static final String VIEWS = """
            SELECT 'view ''' || TABLE_NAME || '''' AS what, VIEW_DEFINITION AS definition
            FROM INFORMATION_SCHEMA.VIEWS ORDER BY TABLE_SCHEMA, TABLE_NAME
            """;

    private record View(String what, String definition) {}

    private final Catalog catalog;

    H2LiveObjects(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public boolean hasSchema(String name) {
        return catalog.list(SCHEMAS, row -> row.text("name")).stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Views are texts, with all names in full and in quotes. */
    @Override
    public List<String> brokenByRename(TableName table, Optional<Name> column) {
        String place = "." + quoted(table.text());
        String part = column.map(name -> quoted(name.text())).orElse("");
        return catalog
                .list(
                        VIEWS,
                        row -> new View(
                                row.text("what"), row.optional("definition").orElse("")))
                .stream()
                .filter(view -> names(view, place) && names(view, part))
                .map(View::what)
                .toList();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static boolean names(View view, String quotedName) {
        return view.definition.toUpperCase(Locale.ROOT).contains(quotedName.toUpperCase(Locale.ROOT));
    }

    @Override
    public List<Dependent> dependents(TableName table) {
        String schema = table.schemaText().orElse("");
        String sql =
                schema.isEmpty() ? DEPENDENTS.replace("COALESCE(?, CURRENT_SCHEMA)", "CURRENT_SCHEMA") : DEPENDENTS;
        Object[] parameters = schema.isEmpty()
                ? new Object[] {table.text(), table.text()}
                : new Object[] {table.text(), schema, table.text(), schema};
        return catalog.list(sql, row -> row.text("what"), parameters).stream()
                .map(what -> new Dependent(table, Optional.empty(), what, Fate.GOES_ALONG))
                .toList();
    }
}
