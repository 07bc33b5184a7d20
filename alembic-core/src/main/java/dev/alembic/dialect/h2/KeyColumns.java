package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the columns of keys. The view of keys goes on telling the name that a column had before it
 * was renamed, until the database is opened anew; that of indexes tells the present one (observed
 * with 2.4).
 */
final class KeyColumns {

    private static final String KEYS = """
            SELECT *
            FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
            ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION
            """;
    private static final String INDEXES = """
            SELECT INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME
            FROM INFORMATION_SCHEMA.INDEX_COLUMNS
            ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION
            """;
    private static final String INDEXES_OF_KEYS = """
            SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, INDEX_SCHEMA, INDEX_NAME
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
            WHERE INDEX_NAME IS NOT NULL
            """;

    private final H2Catalog catalog;
    private final Map<CatalogKey, Key> keys = new HashMap<>();
    private final Map<CatalogKey, List<Name>> indexes = new HashMap<>();

    /**
     * The columns of a key.
     *
     * @param positions of the columns that a foreign key's columns point at, within that constraint
     */
    record Key(CatalogKey table, List<Name> columns, List<Integer> positions) {}

    KeyColumns(H2Catalog catalog) {
        this.catalog = catalog;
    }

    /** All keys, by constraint. */
    Map<CatalogKey, Key> read() {
        catalog.catalog().list(KEYS, this::keyColumn);
        catalog.catalog().list(INDEXES, this::indexColumn);
        catalog.catalog().list(INDEXES_OF_KEYS, this::settled);
        return keys;
    }

    private boolean keyColumn(CatalogRow row) {
        Key key = keys.computeIfAbsent(
                CatalogKey.constraint(row),
                any -> new Key(CatalogKey.table(row), new ArrayList<>(), new ArrayList<>()));
        key.positions.add(row.integer("position_in_unique_constraint"));
        return key.columns.add(name(row));
    }

    private boolean indexColumn(CatalogRow row) {
        return indexes.computeIfAbsent(CatalogKey.index(row), any -> new ArrayList<>())
                .add(name(row));
    }

    private Name name(CatalogRow row) {
        return catalog.names().name(row.text("column_name"));
    }

    private CatalogKey settled(CatalogRow row) {
        CatalogKey constraint = CatalogKey.constraint(row);
        CatalogKey index = CatalogKey.index(row);
        keys.computeIfPresent(
                constraint,
                (id, key) -> new Key(
                        key.table,
                        columns(id, key.columns, index, indexes.getOrDefault(index, List.of())),
                        key.positions));
        return constraint;
    }

    /**
     * The columns of a key: those that its index begins with, which it made for itself in its own
     * order, or found with the same ones in any order.
     */
    private static List<Name> columns(CatalogKey constraint, List<Name> before, CatalogKey index, List<Name> indexed) {
        if (indexed.size() < before.size()) {
            return before;
        }
        List<Name> now = indexed.subList(0, before.size());
        if (index.name().startsWith(constraint.name() + "_INDEX_")) {
            return now;
        }
        List<Name> renamed = new ArrayList<>(now);
        renamed.removeAll(before);
        return before.stream()
                .map(name -> now.contains(name) ? name : renamed.remove(0))
                .toList();
    }
}
