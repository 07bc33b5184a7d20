package dev.alembic.dialect.h2;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.StoredNames;
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

    private static final Pattern DROP_READER = Pattern.compile("DROP (?:VIEW|MATERIALIZED VIEW|TRIGGER|SYNONYM) (.*)");

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

    private static final String SEQUENCE_COMMENT = """
            SELECT SEQUENCE_SCHEMA AS place, SEQUENCE_NAME AS name, REMARKS AS comment
            FROM INFORMATION_SCHEMA.SEQUENCES
            WHERE UPPER(SEQUENCE_NAME) = UPPER(?)
              AND UPPER(SEQUENCE_SCHEMA) = UPPER(COALESCE(NULLIF(?, ''), CURRENT_SCHEMA)) AND REMARKS <> ''
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
        StoredNames names = H2Inspector.names(catalog);
        return catalog.list(OTHER_SCHEMAS, row -> names.name(row.text("name")).text());
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
            Matcher drop = DROP_READER.matcher(String.join("", one.drop()));
            if (drop.matches() && names.stream().anyMatch(create.toUpperCase(Locale.ROOT)::contains)) {
                users.add(one);
                names.add(drop.group(1).toUpperCase(Locale.ROOT));
            }
        }
        rights().forEach(one -> users.addAll(ofTables(one, names)));
        return users;
    }

    /** Those among the rights of a role that are rights on what has such a name. */
    private static List<Definition> ofTables(Definition rights, Set<String> names) {
        List<String> grants = rights.create().stream()
                .filter(sql -> names.stream()
                        .anyMatch(name -> sql.toUpperCase(Locale.ROOT).contains(" ON " + name + " TO ")))
                .toList();
        return grants.isEmpty() ? List.of() : List.of(rights.creating(grants));
    }

    /** The comment on a sequence; tables have theirs in the model. */
    @Override
    public List<String> bringingBack(TableName table, Optional<Name> column) {
        String schema = table.schemaText().orElse("");
        return column.isPresent()
                ? List.of()
                : catalog.list(
                        SEQUENCE_COMMENT,
                        row -> "COMMENT ON SEQUENCE %s.%s IS %s"
                                .formatted(
                                        H2UnmodelledObjects.quoted(row.text("place")),
                                        H2UnmodelledObjects.quoted(row.text("name")),
                                        H2Literals.INSTANCE.string(row.text("comment"))),
                        table.text(),
                        schema);
    }

    @Override
    public List<Definition> rights() {
        return H2Rights.of(catalog);
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
        dependents.addAll(new H2TableTraits(catalog, table).all());
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
