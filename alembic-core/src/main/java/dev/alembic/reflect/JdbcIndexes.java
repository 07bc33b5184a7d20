package dev.alembic.reflect;

import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the indexes of a table together from their columns, as JDBC tells them. */
final class JdbcIndexes {

    private final StoredNames names;
    private final Map<String, List<Element>> indexes = new TreeMap<>();

    JdbcIndexes(StoredNames names) {
        this.names = names;
    }

    private record Element(int place, Name column, boolean isDescending, boolean isUnique) {

        SqlExpression expression() {
            SqlExpression expression = SqlExpression.column(column);
            return isDescending ? expression.desc() : expression;
        }
    }

    /** The next column of an index; a row without a name is a statistic of the table. */
    boolean column(CatalogRow row) {
        Optional<String> name = row.filled("index_name");
        Optional<String> column = row.filled("column_name");
        if (name.isEmpty() || column.isEmpty()) {
            return false;
        }
        return indexes.computeIfAbsent(name.get(), any -> new ArrayList<>())
                .add(new Element(
                        row.integer("ordinal_position"),
                        names.name(column.get()),
                        row.optional("asc_or_desc").equals(Optional.of("D")),
                        !row.flag("non_unique")));
    }

    /** The indexes, by name, but for that of the primary key. */
    List<Index> without(Optional<PrimaryKeyConstraint> key) {
        return indexes.entrySet().stream()
                .map(entry -> index(entry.getKey(), entry.getValue()))
                .filter(index -> key.filter(k -> isOf(index, k)).isEmpty())
                .toList();
    }

    private Index index(String name, List<Element> elements) {
        return new Index(
                Optional.of(names.name(name)),
                elements.stream()
                        .sorted(Comparator.comparingInt(Element::place))
                        .map(Element::expression)
                        .toList(),
                elements.get(0).isUnique,
                Options.NONE);
    }

    /** Whether an index is that of the key: unique, and of the same columns in the same order. */
    private static boolean isOf(Index index, PrimaryKeyConstraint key) {
        return index.isUnique() && Name.texts(index.columns()).equals(Name.texts(key.columns()));
    }
}
