package dev.alembic.dialect.mysql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The foreign keys of a schema. Joined here: the server has no index for it on its catalogue. */
final class MysqlForeignKeyReader {

    private static final String COLUMNS = """
            SELECT TABLE_NAME AS table_name, CONSTRAINT_NAME AS name, COLUMN_NAME AS column_name,
                   REFERENCED_TABLE_SCHEMA AS referred_schema, REFERENCED_TABLE_NAME AS referred_table,
                   REFERENCED_COLUMN_NAME AS referred_column
            FROM information_schema.KEY_COLUMN_USAGE
            WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL%s
            ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION
            """;
    private static final String RULES = """
            SELECT TABLE_NAME AS table_name, CONSTRAINT_NAME AS name, MATCH_OPTION AS matching,
                   UPDATE_RULE AS on_update, DELETE_RULE AS on_delete
            FROM information_schema.REFERENTIAL_CONSTRAINTS
            WHERE CONSTRAINT_SCHEMA = ?%s
            """;
    private static final Set<String> MATCHES = Set.of("FULL", "PARTIAL");

    private final MysqlCatalog schema;
    private final Map<TableName, Map<String, ForeignKeyConstraint>> keys = new LinkedHashMap<>();

    private MysqlForeignKeyReader(MysqlCatalog schema) {
        this.schema = schema;
    }

    static MysqlForeignKeyReader read(MysqlCatalog schema) {
        MysqlForeignKeyReader keys = new MysqlForeignKeyReader(schema);
        schema.listOfTables(COLUMNS, keys::column);
        schema.listOfTables(RULES, keys::rule);
        return keys;
    }

    private ForeignKeyConstraint column(CatalogRow row) {
        return of(schema.tableName(row.text("table_name")))
                .merge(row.text("name"), first(row), MysqlForeignKeyReader::joined);
    }

    private Map<String, ForeignKeyConstraint> of(TableName table) {
        return keys.computeIfAbsent(table, any -> new LinkedHashMap<>());
    }

    private ForeignKeyConstraint first(CatalogRow row) {
        TableName referred =
                ReflectedSchema.name(schema.named(row.text("referred_schema")), row.text("referred_table"));
        return new ForeignKeyConstraint(
                Optional.of(Name.exactly(row.text("name"))),
                List.of(Name.exactly(row.text("column_name"))),
                Reference.of(referred, List.of(Name.exactly(row.text("referred_column")))),
                ConstraintTraits.NONE);
    }

    private static ForeignKeyConstraint joined(ForeignKeyConstraint key, ForeignKeyConstraint next) {
        List<Name> columns = new ArrayList<>(key.columns());
        columns.addAll(next.columns());
        List<Name> referred = new ArrayList<>(key.reference().columns());
        referred.addAll(next.reference().columns());
        return key.on(columns).reference(Reference.of(key.reference().table(), referred));
    }

    private Optional<ForeignKeyConstraint> rule(CatalogRow row) {
        return Optional.ofNullable(of(schema.tableName(row.text("table_name")))
                .computeIfPresent(row.text("name"), (name, key) -> ruled(key, row)));
    }

    private ForeignKeyConstraint ruled(ForeignKeyConstraint key, CatalogRow row) {
        Reference reference = key.reference();
        return key.reference(new Reference(
                reference.table(),
                reference.columns(),
                row.optional("on_delete").filter(this::isSaid),
                row.optional("on_update").filter(this::isSaid),
                row.optional("matching").filter(MATCHES::contains),
                false));
    }

    /** Nothing said is RESTRICT to MariaDB and NO ACTION to MySQL 8; both do the same. */
    private boolean isSaid(String action) {
        return !action.equals(schema.isMariadb() ? "RESTRICT" : "NO ACTION");
    }

    /**
     * Whether the server made an index for a foreign key: it has its columns, and its name or that
     * of its first column, with a number where that was taken. The key remembers it.
     */
    boolean isImplied(TableName table, String index, List<String> columns) {
        for (ForeignKeyConstraint key : of(table).values()) {
            if (Name.texts(key.columns()).equals(columns) && isNameOfImplied(index, key)) {
                String name = key.name().orElseThrow().text();
                of(table).put(name, key.option(schema.key("index"), index));
                return true;
            }
        }
        return false;
    }

    private static boolean isNameOfImplied(String index, ForeignKeyConstraint key) {
        String column = key.columns().get(0).text();
        return index.equals(key.name().orElseThrow().text())
                // Made for a key without a name, before its table got another one.
                || index.matches(".*_ibfk_\\d+")
                || index.equals(column)
                || (index.startsWith(column + "_")
                        && index.substring(column.length() + 1).matches("\\d+"));
    }

    /** Adds the foreign keys to their tables. */
    void addToTables() {
        keys.forEach((table, ofTable) ->
                schema.draft().table(table).ifPresent(draft -> ofTable.values().forEach(draft::add)));
    }
}
