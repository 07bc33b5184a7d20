package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what depends on tables of PostgreSQL, with one query for all of them. */
final class PostgresqlLiveObjects implements LiveObjects {

    private static final Pattern CREATE_ROUTINE = Pattern.compile("(?i)^\\s*CREATE\\s+(FUNCTION|PROCEDURE)\\b");

    private static final Pattern CREATE_MATERIALIZED = Pattern.compile("(?i)\\s*CREATE\\s+MATERIALIZED\\s+VIEW\\b");

    private static final Pattern WITH_OR_WITHOUT_DATA = Pattern.compile("(?i)WITH\\s+(NO\\s+)?DATA\\s*$");

    private static final String OTHER_SCHEMAS = """
            SELECT n.nspname AS name FROM pg_catalog.pg_namespace n
            WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', current_schema())
              AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
              AND EXISTS (SELECT 1 FROM pg_catalog.pg_depend d
                WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.refobjid = n.oid AND d.deptype = 'n'
                  AND d.classid <> 'pg_catalog.pg_extension'::regclass
                  AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
                    WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e'))
            ORDER BY n.nspname
            """;

    private static final String SCHEMAS =
            "SELECT nspname AS name, nspname = current_schema() AS is_default FROM pg_catalog.pg_namespace";

    private final Catalog catalog;
    private @Nullable Map<String, Boolean> schemas;
    private @Nullable Map<String, List<Dependent>> dependents;
    private @Nullable OwnedSequences sequences;
    private @Nullable SequenceRemarks remarks;
    private @Nullable PostgresqlUnmodelledObjects unmodelled;

    PostgresqlLiveObjects(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public boolean hasSchema(String name) {
        return schemas().containsKey(name);
    }

    @Override
    public boolean hasType(TableName type) {
        String name = PostgresqlDialect.IDENTIFIERS.quote(type);
        return catalog.one("SELECT to_regtype(?) IS NOT NULL AS found", row -> row.flag("found"), name);
    }

    /** Others wait behind one that waits for a lock. */
    @Override
    public List<String> beforeTrial() {
        return List.of("SET LOCAL lock_timeout = '3s'", "SET LOCAL check_function_bodies = off");
    }

    @Override
    public String tried(String statement) {
        String replacing = CREATE_ROUTINE.matcher(statement).replaceFirst("CREATE OR REPLACE $1");
        boolean hasRows = CREATE_MATERIALIZED.matcher(replacing).lookingAt()
                && !WITH_OR_WITHOUT_DATA.matcher(replacing).find();
        return hasRows ? replacing + "\nWITH NO DATA" : replacing;
    }

    @Override
    public Definition untried(Definition definition) {
        return definition.creating(definition.create().stream()
                .map(statement -> CREATE_MATERIALIZED.matcher(statement).lookingAt()
                        ? WITH_OR_WITHOUT_DATA
                                .matcher(statement)
                                .replaceFirst("")
                                .stripTrailing()
                        : statement)
                .toList());
    }

    @Override
    public List<Definition> definitions() {
        return unmodelledObjects().all();
    }

    @Override
    public List<Definition> holding(TableName table, Name column) {
        String schema = table.schemaText().orElseGet(this::defaultSchema);
        return unmodelledObjects().holding(schema, table.text(), column.text());
    }

    @Override
    public List<Dependent> dependents(TableName table) {
        String schema = table.schemaText().orElseGet(this::defaultSchema);
        return all().getOrDefault(key(schema, table.text()), List.of());
    }

    @Override
    public List<Definition> users(List<TableName> tables) {
        return unmodelledObjects()
                .users(tables.stream()
                        .map(table -> key(table.schemaText().orElseGet(this::defaultSchema), table.text()))
                        .collect(Collectors.toSet()));
    }

    /** Rights, owners and publications are a matter of the server. */
    @Override
    public List<Dependent> belongings(TableName table) {
        return LiveObjects.super.belongings(table).stream()
                .filter(one -> !DependentQueries.isOfServer(one.what()))
                .toList();
    }

    @Override
    public List<Definition> rights() {
        return new PostgresqlRights(catalog).all();
    }

    @Override
    public List<String> otherSchemas() {
        return catalog.list(OTHER_SCHEMAS, row -> row.text("name"));
    }

    @Override
    public List<String> usersOfType(TableName type) {
        return new TypeUsers(catalog).of(type.schemaText().orElseGet(this::defaultSchema), type.text());
    }

    @Override
    public List<String> preparing(TableName table, Optional<Name> column) {
        return sequences().before(table.schemaText().orElseGet(this::defaultSchema), table.text(), column);
    }

    @Override
    public List<String> bringingBack(TableName table, Optional<Name> column) {
        String schema = table.schemaText().orElseGet(this::defaultSchema);
        List<String> statements = new ArrayList<>(sequences().after(schema, table.text(), column));
        if (column.isEmpty()) {
            statements.addAll(remarks().comment(schema, table.text()));
        }
        return statements;
    }

    @Override
    public List<String> rightsOnSequence(TableName sequence) {
        return remarks().rights(sequence.schemaText().orElseGet(this::defaultSchema), sequence.text());
    }

    private SequenceRemarks remarks() {
        if (remarks == null) {
            remarks = new SequenceRemarks(catalog);
        }
        return remarks;
    }

    private PostgresqlUnmodelledObjects unmodelledObjects() {
        if (unmodelled == null) {
            unmodelled = new PostgresqlUnmodelledObjects(catalog);
        }
        return unmodelled;
    }

    private OwnedSequences sequences() {
        if (sequences == null) {
            sequences = new OwnedSequences(catalog);
        }
        return sequences;
    }

    private static String key(String schema, String table) {
        return schema + "\0" + table;
    }

    private String defaultSchema() {
        return schemas().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Map<String, Boolean> schemas() {
        if (schemas == null) {
            Map<String, Boolean> found = new HashMap<>();
            catalog.list(
                    SCHEMAS,
                    row -> found.put(
                            row.text("name"), row.optional("is_default").isPresent() && row.flag("is_default")));
            schemas = found;
        }
        return schemas;
    }

    private Map<String, List<Dependent>> all() {
        if (dependents == null) {
            Map<String, List<Dependent>> found = new HashMap<>();
            catalog.list(
                    DependentQueries.DEPENDENTS,
                    row -> found.computeIfAbsent(key(row.text("schema"), row.text("name")), any -> new ArrayList<>())
                            .add(dependent(row)));
            dependents = found;
        }
        return dependents;
    }

    private static Dependent dependent(CatalogRow row) {
        return new Dependent(
                new TableName(Optional.of(Name.exactly(row.text("schema"))), Name.exactly(row.text("name"))),
                row.optional("part").map(Name::exactly),
                row.text("what"),
                Fate.valueOf(row.text("fate")),
                row.texts("make"));
    }
}
