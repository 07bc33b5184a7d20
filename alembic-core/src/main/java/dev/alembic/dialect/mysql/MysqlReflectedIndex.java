package dev.alembic.dialect.mysql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An index while it is read, element by element. */
final class MysqlReflectedIndex {

    private static final Set<String> PREFIXES = Set.of("FULLTEXT", "SPATIAL");

    private final MysqlCatalog schema;
    private final String name;
    private final boolean isUnique;
    private final String method;
    private final List<SqlExpression> elements = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();

    /** Begins with the row of the first element. */
    MysqlReflectedIndex(MysqlCatalog schema, CatalogRow row) {
        this.schema = schema;
        name = row.text("name");
        isUnique = !row.flag("is_not_unique");
        method = row.text("method");
    }

    /** The next element. */
    void add(CatalogRow row) {
        SqlExpression element = element(row);
        boolean isDescending = row.optional("ordering").equals(Optional.of("D"));
        elements.add(isDescending ? element.desc() : element);
        row.optional("column_name").ifPresent(columns::add);
        if (row.optional("prefix_length").isPresent() && !PREFIXES.contains(method)) {
            lengths.put(row.text("column_name"), row.integer("prefix_length"));
        }
    }

    private SqlExpression element(CatalogRow row) {
        return row.optional("expression")
                .map(text -> SqlExpression.text("(" + schema.sql(text) + ")"))
                .orElseGet(() -> SqlExpression.column(Name.exactly(row.text("column_name"))));
    }

    /** The columns, in their order. */
    List<String> columns() {
        return columns;
    }

    /** How much of its columns it holds, where that isn't all. */
    Optional<Map<String, Integer>> lengths() {
        return Optional.of(lengths).filter(some -> !some.isEmpty());
    }

    /** Whether it says nothing but its columns, as one that the server makes for a foreign key. */
    boolean isPlain() {
        boolean isOfColumns =
                elements.stream().allMatch(element -> element.asColumn().isPresent());
        return isOfColumns && !isUnique && lengths.isEmpty() && !PREFIXES.contains(method);
    }

    /**
     * The index.
     *
     * @param engine of the table: MEMORY uses HASH where nothing is said, the others BTREE
     */
    Index build(Optional<String> engine) {
        Options options = Options.NONE;
        String usual = engine.equals(Optional.of("MEMORY")) ? "HASH" : "BTREE";
        if (PREFIXES.contains(method)) {
            options = options.with(schema.key("prefix"), method);
        } else if (!method.equals(usual)) {
            options = options.with(schema.key("using"), method);
        }
        if (!lengths.isEmpty()) {
            options = options.with(schema.key("length"), lengths);
        }
        return new Index(Optional.of(Name.exactly(name)), elements, isUnique, options);
    }
}
