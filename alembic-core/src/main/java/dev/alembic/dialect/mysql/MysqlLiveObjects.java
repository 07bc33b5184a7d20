package dev.alembic.dialect.mysql;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what depends on tables of MySQL and MariaDB, which keep views as texts. */
final class MysqlLiveObjects implements LiveObjects {

    private static final String USED = "SELECT DATABASE() AS name";
    private static final String SCHEMAS = "SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA";
    private static final String TRIGGERS = """
            SELECT TRIGGER_NAME AS name, ACTION_STATEMENT AS statement FROM information_schema.TRIGGERS
            WHERE EVENT_OBJECT_SCHEMA = ? AND EVENT_OBJECT_TABLE = ? ORDER BY TRIGGER_NAME
            """;
    private static final String VIEWS = """
            SELECT TABLE_NAME AS name, VIEW_DEFINITION AS definition
            FROM information_schema.VIEWS ORDER BY TABLE_SCHEMA, TABLE_NAME
            """;

    /** A view, whose text is kept with all names in full and in quotes. */
    private record View(String name, String definition) {}

    /** A name as the server writes it. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private final Connection connection;
    private final Catalog catalog;
    private @Nullable List<View> views;
    private @Nullable List<String> schemas;

    MysqlLiveObjects(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    @Override
    public boolean hasSchema(String name) {
        if (schemas == null) {
            schemas = catalog.list(SCHEMAS, row -> row.text("name"));
        }
        return schemas.stream().anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public List<Definition> definitions() {
        return new MysqlUnmodelledObjects(catalog).all();
    }

    @Override
    public List<Dependent> dependents(TableName table) {
        String schema = table.schemaText()
                .orElseGet(() -> catalog.one(USED, row -> row.optional("name").orElse("")));
        List<Dependent> found = new ArrayList<>();
        catalog.list(TRIGGERS, row -> triggers(table, row), schema, table.text())
                .forEach(found::addAll);
        found.addAll(traits(schema, table));
        views().stream()
                .filter(view -> view.definition.contains(quoted(schema) + "." + quoted(table.text())))
                .forEach(view -> found.addAll(broken(table, "view '" + view.name + "'", view.definition)));
        return found;
    }

    /** Views and triggers are texts, which nobody rewrites; a trigger follows its table. */
    @Override
    public List<String> brokenByRename(TableName table, Optional<Name> column) {
        List<Dependent> all = dependents(table);
        Set<String> following = all.stream()
                .filter(dependent -> column.isEmpty() && dependent.fate() == Fate.GOES_ALONG)
                .map(Dependent::what)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(dependent -> dependent.fate() == Fate.BREAKS && isOf(dependent, column))
                .map(Dependent::what)
                .filter(what -> !following.contains(what))
                .distinct()
                .toList();
    }

    private static boolean isOf(Dependent dependent, Optional<Name> column) {
        return column.isEmpty()
                ? dependent.part().isEmpty()
                : dependent
                        .part()
                        .filter(part ->
                                part.text().equalsIgnoreCase(column.get().text()))
                        .isPresent();
    }

    /** A trigger goes with its table, and breaks without a column that it speaks of. */
    private static List<Dependent> triggers(TableName table, CatalogRow row) {
        String what = "trigger '" + row.text("name") + "'";
        List<Dependent> found = new ArrayList<>();
        found.add(new Dependent(table, Optional.empty(), what, Fate.GOES_ALONG));
        found.addAll(broken(table, what, row.optional("statement").orElse("")));
        return found;
    }

    /** Depends on the table, and on each column that its text names. */
    private static List<Dependent> broken(TableName table, String what, String text) {
        List<Dependent> found = new ArrayList<>();
        found.add(new Dependent(table, Optional.empty(), what, Fate.BREAKS));
        SqlWords.names(text, MysqlLexis.LEXIS)
                .forEach(word -> found.add(new Dependent(table, Optional.of(Name.exactly(word)), what, Fate.BREAKS)));
        return found;
    }

    private List<Dependent> traits(String schema, TableName table) {
        String sql = "SHOW CREATE TABLE %s.%s".formatted(quoted(schema), quoted(table.text()));
        List<Dependent> found = new ArrayList<>();
        CanonicalSession session = CanonicalSession.of(connection);
        try {
            for (String definition : catalog.list(sql, row -> row.text("create table"))) {
                found.addAll(new TableTraits(table, definition).all());
            }
        } finally {
            session.close();
        }
        return found;
    }

    private List<View> views() {
        if (views == null) {
            views = catalog.list(
                    VIEWS,
                    row -> new View(row.text("name"), row.optional("definition").orElse("")));
        }
        return views;
    }
}
