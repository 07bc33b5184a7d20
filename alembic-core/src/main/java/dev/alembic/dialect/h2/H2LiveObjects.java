package dev.alembic.dialect.h2;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the triggers and views of H2, and the rights on its tables. */
final class H2LiveObjects implements LiveObjects {

    private static final Pattern DROP_READER = Pattern.compile("DROP (?:VIEW|TRIGGER) (.*)");

    private static final String SCHEMAS = "SELECT SCHEMA_NAME AS name FROM INFORMATION_SCHEMA.SCHEMATA";
    private static final String OTHER_SCHEMAS =
            SCHEMAS + " WHERE SCHEMA_NAME NOT IN ('INFORMATION_SCHEMA', CURRENT_SCHEMA) ORDER BY SCHEMA_NAME";
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
            SELECT TABLE_NAME AS name, VIEW_DEFINITION AS definition FROM INFORMATION_SCHEMA.VIEWS
            WHERE VIEW_DEFINITION IS NOT NULL ORDER BY name
            """;

    private final Catalog catalog;

    H2LiveObjects(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public boolean hasSchema(String name) {
        return catalog.list(SCHEMAS, row -> row.text("name")).stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Views are texts, which nobody rewrites. */
    @Override
    public List<String> brokenByRename(TableName table, Optional<Name> column) {
        Optional<String> part = column.map(name -> name.text().toLowerCase(Locale.ROOT));
        return dependents(table).stream()
                .filter(dependent -> dependent.fate() == (part.isEmpty() ? Fate.IN_THE_WAY : Fate.HOLDS))
                .filter(dependent -> part.isEmpty()
                        || dependent
                                .part()
                                .filter(name -> name.text().equals(part.get()))
                                .isPresent())
                .map(Dependent::what)
                .distinct()
                .toList();
    }

    @Override
    public List<String> otherSchemas() {
        return catalog.list(OTHER_SCHEMAS, row -> row.text("name"));
    }

    /** Triggers, and views over views, each of which says in full what it reads. */
    @Override
    public List<Definition> users(List<TableName> tables) {
        String used = catalog.one("SELECT CURRENT_SCHEMA AS name", row -> row.text("name"));
        Set<String> names = new HashSet<>();
        tables.forEach(table -> names.add(quoted(table.schemaText().orElse(used)) + "." + quoted(table.text())));
        List<Definition> users = new ArrayList<>();
        for (Definition one : definitions()) {
            String create = one.create().get(0);
            Matcher drop = DROP_READER.matcher(one.drop().get(0));
            if (drop.matches() && names.stream().anyMatch(create.toUpperCase(Locale.ROOT)::contains)) {
                users.add(one);
                names.add(drop.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return users;
    }

    private static String quoted(String name) {
        return H2Dialect.IDENTIFIERS.quote(Name.of(name).quoted()).toUpperCase(Locale.ROOT);
    }

    @Override
    public List<Definition> definitions() {
        return new H2UnmodelledObjects(catalog).all();
    }

    @Override
    public List<Dependent> dependents(TableName table) {
        String schema = table.schemaText().orElse("");
        String sql =
                schema.isEmpty() ? DEPENDENTS.replace("COALESCE(?, CURRENT_SCHEMA)", "CURRENT_SCHEMA") : DEPENDENTS;
        Object[] parameters = schema.isEmpty()
                ? new Object[] {table.text(), table.text()}
                : new Object[] {table.text(), schema, table.text(), schema};
        List<Dependent> dependents = new ArrayList<>();
        catalog.list(sql, row -> row.text("what"), parameters)
                .forEach(what -> dependents.add(new Dependent(table, Optional.empty(), what, Fate.GOES_ALONG)));
        catalog.list(VIEWS, row -> readers(table, row)).forEach(dependents::addAll);
        return dependents;
    }

    /** A view that speaks of a table, and of each name that may be one of its columns. */
    private static List<Dependent> readers(TableName table, CatalogRow view) {
        Set<String> names = SqlWords.names(view.text("definition"), H2Dialect.LEXIS);
        if (!names.contains(table.text().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        String what = "view '%s'".formatted(view.text("name"));
        List<Dependent> dependents = new ArrayList<>();
        dependents.add(new Dependent(table, Optional.empty(), what, Fate.IN_THE_WAY));
        names.forEach(name -> dependents.add(new Dependent(table, Optional.of(Name.exactly(name)), what, Fate.HOLDS)));
        return dependents;
    }
}
