package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads indexes, but for those that H2 made for a constraint. */
final class H2IndexReader {

    private static final String INDEXES = """
            SELECT *
            FROM INFORMATION_SCHEMA.INDEXES
            WHERE NOT IS_GENERATED
            ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME
            """;
    private static final String COLUMNS = """
            SELECT *
            FROM INFORMATION_SCHEMA.INDEX_COLUMNS
            ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION
            """;

    private final H2Catalog catalog;
    private final Map<CatalogKey, List<Element>> elements = new HashMap<>();

    H2IndexReader(H2Catalog catalog) {
        this.catalog = catalog;
    }

    /** A column of an index; one that isn't unique in a unique index is only kept with it. */
    private record Element(Name column, SqlExpression expression, boolean isUnique) {}

    void read() {
        catalog.catalog().list(COLUMNS, this::element);
        catalog.catalog().list(INDEXES, this::index);
    }

    private boolean element(CatalogRow row) {
        Name column = catalog.names().name(row.text("column_name"));
        return elements.computeIfAbsent(CatalogKey.index(row), any -> new ArrayList<>())
                .add(new Element(column, ordered(column, row), row.flag("is_unique")));
    }

    /** H2 puts NULLs before everything else unless it is told otherwise. */
    private static SqlExpression ordered(Name name, CatalogRow row) {
        SqlExpression column = SqlExpression.column(name);
        Optional<String> nulls = row.optional("null_ordering");
        if (row.text("ordering_specification").equals("DESC")) {
            return nulls.equals(Optional.of("FIRST")) ? column.desc().nullsFirst() : column.desc();
        }
        return nulls.equals(Optional.of("LAST")) ? column.nullsLast() : column;
    }

    private Optional<ReflectedTable> index(CatalogRow row) {
        Optional<ReflectedTable> table = catalog.table(row);
        table.ifPresent(draft -> draft.add(read(row)));
        return table;
    }

    private Index read(CatalogRow row) {
        boolean isUnique = row.text("index_type_name").startsWith("UNIQUE");
        List<Element> all = elements.getOrDefault(CatalogKey.index(row), List.of());
        List<Element> ordering =
                all.stream().filter(element -> element.isUnique || !isUnique).toList();
        Options options = Options.NONE;
        if (row.has("nulls_distinct") && row.optional("nulls_distinct").equals(Optional.of("NO"))) {
            options = options.with("h2_nulls_not_distinct", true);
        }
        List<String> included = all.stream()
                .filter(element -> !ordering.contains(element))
                .map(element -> element.column.text())
                .toList();
        if (!included.isEmpty()) {
            options = options.with("h2_include", included);
        }
        return new Index(
                Optional.of(catalog.names().name(row.text("index_name"))),
                ordering.stream().map(Element::expression).toList(),
                isUnique,
                options);
    }
}
