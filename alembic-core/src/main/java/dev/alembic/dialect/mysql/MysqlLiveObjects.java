package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.reflect.Catalog;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.SqlWords;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what depends on tables of MySQL and MariaDB, which keep views as texts. */
final class MysqlLiveObjects implements LiveObjects {

    private static final String USED = "SELECT DATABASE() AS name";
    private static final String SCHEMAS = "SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA";
    private static final String TRIGGERS = """
            SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS
            WHERE EVENT_OBJECT_SCHEMA = ? AND EVENT_OBJECT_TABLE = ? ORDER BY TRIGGER_NAME
            """;
    private static final String VIEWS = """
            SELECT TABLE_NAME AS name, VIEW_DEFINITION AS definition
            FROM information_schema.VIEWS ORDER BY TABLE_SCHEMA, TABLE_NAME
            """;

    /** What SHOW CREATE TABLE says and no model does; the group, if there is one, is a name. */
    private static final List<Trait> TRAITS = List.of(
            new Trait("KEY `(.*)` \\(.* COMMENT '", "the comment on index"),
            new Trait("KEY `(.*)` \\(.*(?: IGNORED|/\\*!80000 INVISIBLE)", "that nothing uses index"),
            new Trait("KEY `(.*)` \\(.* WITHOUT OVERLAPS", "WITHOUT OVERLAPS of key"),
            new Trait("^\\s*PERIOD FOR `(.*?)`", "period"),
            new Trait("^\\s*`(.*?)` .*/\\*!?M?!?\\d* ?COMPRESSED", "that it compresses column"),
            new Trait("^\\) .*WITH SYSTEM VERSIONING()", "system versioning and the history kept"),
            new Trait("^ *(?:/\\*!\\d+ )?PARTITION BY ()", "its partitions"));

    private record Trait(String pattern, String what) {}

    /** A view, whose text is kept with all names in full and in quotes. */
    private record View(String name, String definition) {}

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private final Catalog catalog;
    private @Nullable List<View> views;
    private @Nullable List<String> schemas;

    MysqlLiveObjects(Connection connection) {
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
    public List<Dependent> dependents(TableName table) {
        String schema = table.schemaText().orElseGet(() -> catalog.one(USED, row -> row.optional("name").orElse("")));
        List<Dependent> found = new ArrayList<>();
        catalog.list(TRIGGERS, row -> row.text("name"), schema, table.text())
                .forEach(name -> found.add(along(table, "trigger '" + name + "'")));
        traits(schema, table).forEach(what -> found.add(along(table, what)));
        views().stream()
                .filter(view -> view.definition.contains(quoted(schema) + "." + quoted(table.text())))
                .forEach(view -> found.addAll(broken(table, view)));
        return found;
    }

    private static Dependent along(TableName table, String what) {
        return new Dependent(table, Optional.empty(), what, Fate.GOES_ALONG);
    }

    /** Depends on the table, and on each column that its text names. */
    private static List<Dependent> broken(TableName table, View view) {
        String what = "view '" + view.name + "'";
        List<Dependent> found = new ArrayList<>();
        found.add(new Dependent(table, Optional.empty(), what, Fate.BREAKS));
        SqlWords.names(view.definition).forEach(word ->
                found.add(new Dependent(table, Optional.of(Name.exactly(word)), what, Fate.BREAKS)));
        return found;
    }

    private List<String> traits(String schema, TableName table) {
        String sql = "SHOW CREATE TABLE %s.%s".formatted(quoted(schema), quoted(table.text()));
        List<String> found = new ArrayList<>();
        for (String definition : catalog.list(sql, row -> row.text("create table"))) {
            definition.lines().forEach(line -> found.addAll(traits(line)));
        }
        return found;
    }

    private static List<String> traits(String line) {
        List<String> found = new ArrayList<>();
        for (Trait trait : TRAITS) {
            Matcher match = Pattern.compile(trait.pattern).matcher(line);
            if (match.find()) {
                String name = match.group(1).replace("``", "`");
                found.add(name.isEmpty() ? trait.what : trait.what + " '" + name + "'");
            }
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
