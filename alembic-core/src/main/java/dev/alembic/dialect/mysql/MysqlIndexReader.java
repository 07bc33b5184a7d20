package dev.alembic.dialect.mysql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads primary keys, and the indexes that the server didn't make for foreign keys. */
final class MysqlIndexReader {

    // MySQL 8.0.13 can index expressions, MariaDB can't.
    private static final String INDEXES = """
            SELECT TABLE_NAME AS table_name, INDEX_NAME AS name, NON_UNIQUE AS is_not_unique,
                   COLUMN_NAME AS column_name, EXPRESSION AS expression, COLLATION AS ordering,
                   SUB_PART AS prefix_length, INDEX_TYPE AS method
            FROM information_schema.STATISTICS
            WHERE TABLE_SCHEMA = ?%s
            ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
            """;

    private final MysqlCatalog schema;
    private final MysqlForeignKeyReader foreignKeys;
    private final Map<ReflectedTable, Map<String, MysqlReflectedIndex>> indexes = new LinkedHashMap<>();

    MysqlIndexReader(MysqlCatalog schema, MysqlForeignKeyReader foreignKeys) {
        this.schema = schema;
        this.foreignKeys = foreignKeys;
    }

    void read() {
        schema.listOfTables(schema.isMariadb() ? INDEXES.replace("EXPRESSION", "NULL") : INDEXES, this::element);
        indexes.forEach((table, ofTable) -> ofTable.forEach((name, index) -> add(table, name, index)));
    }

    private Optional<ReflectedTable> element(CatalogRow row) {
        Optional<ReflectedTable> table = schema.table(row);
        table.ifPresent(draft -> indexes.computeIfAbsent(draft, any -> new LinkedHashMap<>())
                .computeIfAbsent(row.text("name"), name -> new MysqlReflectedIndex(schema, row))
                .add(row));
        return table;
    }

    private void add(ReflectedTable table, String name, MysqlReflectedIndex index) {
        if (name.equals("PRIMARY")) {
            table.add(new PrimaryKeyConstraint(
                    Optional.empty(),
                    index.columns().stream().map(Name::exactly).toList(),
                    index.lengths()
                            .map(lengths -> ConstraintTraits.NONE.option(schema.key("length"), lengths))
                            .orElse(ConstraintTraits.NONE)));
        } else if (!index.isPlain() || !foreignKeys.isImplied(table.name(), name, index.columns())) {
            table.add(index.build(table.option(schema.key("engine"))));
        }
    }
}
