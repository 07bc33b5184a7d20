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
import org.jspecify.annotations.Nullable;

/** Reads what depends on tables of PostgreSQL, with one query for all of them. */
final class PostgresqlLiveObjects implements LiveObjects {

    private static final Pattern CREATE_ROUTINE = Pattern.compile("(?i)^\\s*CREATE\\s+(FUNCTION|PROCEDURE)\\b");

    private static final Pattern CREATE_MATERIALIZED = Pattern.compile("(?i)\\s*CREATE\\s+MATERIALIZED\\s+VIEW\\b");

    private static final Pattern WITH_OR_WITHOUT_DATA = Pattern.compile("(?i)WITH\\s+(NO\\s+)?DATA\\s*$");

    private static final String GRANTEE = "CASE WHEN (g.acl).grantee = 0 THEN 'everybody'"
            + " ELSE quote_literal(pg_get_userbyid((g.acl).grantee)) END";

    /** What goes along with a table. */
    private static final List<String> WITH_TABLE = List.of(
            part("NULL", "'trigger ' || quote_literal(t.tgname)", "GOES_ALONG", """
                    pg_catalog.pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal"""),
            part("NULL", "'row security'", "GOES_ALONG", "(VALUES (1)) AS one ON c.relrowsecurity"),
            part("NULL", "'policy ' || quote_literal(p.polname)", "GOES_ALONG", """
                    pg_catalog.pg_policy p ON p.polrelid = c.oid"""),
            part("NULL", "'rule ' || quote_literal(r.rulename)", "GOES_ALONG", """
                    pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN'"""),
            part("a.attname", "'statistics ' || quote_literal(s.stxname)", "GOES_ALONG", """
                    pg_catalog.pg_statistic_ext s ON s.stxrelid = c.oid
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (s.stxkeys)"""),
            part("NULL", "'NOT VALID of constraint ' || quote_literal(k.conname)", "GOES_ALONG", """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid AND NOT k.convalidated
                      AND coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)"""),
            part("NULL", """
                    CASE k.contype WHEN 'f' THEN 'PERIOD' ELSE 'WITHOUT OVERLAPS' END || ' of constraint '
                    || quote_literal(k.conname)""", "GOES_ALONG", """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid
                      AND (to_jsonb(k) ->> 'conperiod')::boolean"""),
            part("a.attname", "'the name of NOT NULL ' || quote_literal(k.conname)", "GOES_ALONG", """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'n' AND k.conislocal
                      AND k.conname !~ '_not_null\\d*$'
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]"""),
            part("x.relname", "'the order by which it is clustered'", "GOES_ALONG", """
                    pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisclustered
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"""),
            part(
                    "NULL",
                    "'the settings of the index behind constraint ' || quote_literal(k.conname)",
                    "GOES_ALONG",
                    """
                    pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x')
                    JOIN pg_catalog.pg_class x ON x.oid = k.conindid
                      AND (x.reloptions IS NOT NULL OR x.reltablespace <> 0)"""),
            part("NULL", "'the settings of its large values'", "GOES_ALONG", """
                    pg_catalog.pg_class x ON x.oid = c.reltoastrelid AND x.reloptions IS NOT NULL"""),
            part("NULL", "'the rights of ' || " + GRANTEE, "GOES_ALONG", """
                    (SELECT q.oid, q.relowner AS owner, aclexplode(q.relacl) AS acl FROM pg_catalog.pg_class q) g
                      ON g.oid = c.oid AND (g.acl).grantee <> g.owner"""),
            part(
                    "g.attname",
                    "'the rights of ' || " + GRANTEE + " || ' on column ' || quote_literal(g.attname)",
                    "GOES_ALONG",
                    """
                    (SELECT b.attrelid, b.attname, aclexplode(b.attacl) AS acl FROM pg_catalog.pg_attribute b
                     WHERE b.attacl IS NOT NULL) g
                      ON g.attrelid = c.oid AND (g.acl).grantee <> c.relowner"""),
            part("NULL", "'the owner ' || quote_literal(pg_get_userbyid(c.relowner))", "GOES_ALONG", """
                    (VALUES (1)) AS one ON pg_get_userbyid(c.relowner) <> current_user"""),
            part("NULL", """
                    CASE WHEN h.number > 5 THEN 'its ' || h.number || ' partitions'
                    ELSE 'partition ' || h.names END""", "GOES_ALONG", """
                    (SELECT i.inhparent, count(*) AS number,
                            string_agg(quote_literal(h.relname), ', ' ORDER BY h.relname) AS names
                     FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class h ON h.oid = i.inhrelid
                     WHERE h.relispartition GROUP BY i.inhparent) h ON h.inhparent = c.oid"""),
            part("x.relname", "'the comment on index ' || quote_literal(x.relname)", "GOES_ALONG", """
                    pg_catalog.pg_index i ON i.indrelid = c.oid
                    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
                    JOIN pg_catalog.pg_description d ON d.objoid = x.oid
                      AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0"""),
            part("a.attname", "'the settings of column ' || quote_literal(a.attname)", "GOES_ALONG", """
                    pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                      AND (a.attoptions IS NOT NULL
                           OR coalesce(to_jsonb(a) ->> 'attcompression', '') <> ''
                           OR a.attstattarget > 0 OR a.attstorage <>
                           (SELECT y.typstorage FROM pg_catalog.pg_type y WHERE y.oid = a.atttypid))"""),
            part("NULL", "'that it is of type ' || quote_literal(c.reloftype::regtype::text)", "GOES_ALONG", """
                    (VALUES (1)) AS one ON c.reloftype <> 0"""),
            part("x.relname", "'the replica identity'", "GOES_ALONG", """
                    (VALUES (1)) AS one ON c.relreplident <> 'd'
                    LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisreplident
                    LEFT JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"""),
            part("NULL", "'its place in publication ' || quote_literal(b.pubname)", "GOES_ALONG", """
                    pg_catalog.pg_publication_rel r ON r.prrelid = c.oid
                    JOIN pg_catalog.pg_publication b ON b.oid = r.prpubid"""));

    /** What stands in the way, of the table or of a column. */
    private static final List<String> IN_THE_WAY = List.of(
            part("a.attname", """
                    CASE v.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'a rule of ' END
                    || quote_literal(v.oid::regclass::text)""", "IN_THE_WAY", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_rewrite'::regclass
                    JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid AND r.ev_class <> c.oid
                    JOIN pg_catalog.pg_class v ON v.oid = r.ev_class
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND d.refobjsubid > 0"""),
            part("NULL", "'function ' || quote_literal(f.oid::regprocedure::text)", "IN_THE_WAY", """
                    pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::regclass
                      AND ((d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid)
                        OR (d.refclassid = 'pg_catalog.pg_type'::regclass AND d.refobjid = c.reltype))
                    JOIN pg_catalog.pg_proc f ON f.oid = d.objid"""),
            part("a.attname", "'trigger ' || quote_literal(t.tgname)", "IN_THE_WAY", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_trigger'::regclass
                    JOIN pg_catalog.pg_trigger t ON t.oid = d.objid AND NOT t.tgisinternal
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND d.refobjsubid > 0"""),
            part("a.attname", "'policy ' || quote_literal(p.polname)", "IN_THE_WAY", """
                    pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = c.oid
                      AND d.classid = 'pg_catalog.pg_policy'::regclass
                    JOIN pg_catalog.pg_policy p ON p.oid = d.objid
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
                      AND d.refobjsubid > 0"""));

    private static final String SCHEMAS =
            "SELECT nspname AS name, nspname = current_schema() AS is_default FROM pg_catalog.pg_namespace";

    private final Catalog catalog;
    private @Nullable Map<String, Boolean> schemas;
    private @Nullable Map<String, List<Dependent>> dependents;
    private @Nullable OwnedSequences sequences;
    private @Nullable PostgresqlUnmodelledObjects unmodelled;

    PostgresqlLiveObjects(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    private static String part(String part, String what, String fate, String join) {
        return """
                SELECT n.nspname AS schema, c.relname AS name, (%s)::text AS part, (%s) AS what, '%s' AS fate
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                JOIN %s
                WHERE c.relkind IN ('r', 'p')
                """.formatted(part, what, fate, join);
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
    public List<String> usersOfType(TableName type) {
        return new TypeUsers(catalog).of(type.schemaText().orElseGet(this::defaultSchema), type.text());
    }

    @Override
    public List<String> preparing(TableName table, Optional<Name> column) {
        return sequences().before(table.schemaText().orElseGet(this::defaultSchema), table.text(), column);
    }

    @Override
    public List<String> bringingBack(TableName table, Optional<Name> column) {
        return sequences().after(table.schemaText().orElseGet(this::defaultSchema), table.text(), column);
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
            List<String> parts = new ArrayList<>(WITH_TABLE);
            parts.addAll(IN_THE_WAY);
            String sql = String.join("UNION\n", parts) + "ORDER BY schema, name, fate, what, part";
            catalog.list(
                    sql,
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
                Fate.valueOf(row.text("fate")));
    }
}
